import { namesIn } from '../common/members';
import type { MessageKind } from '../messages/message';
import { ALL_PROVIDERS, canAnswer, canSend, type AnyProvider } from '../providers';
import type { QueryKind } from '../providers/query';
import type { Goal } from '../waiting/reference';
import { requestAddress } from './interactive/request-address';
import { requestCallPermission } from './interactive/request-call-permission';
import { requestContactInfo } from './interactive/request-contact-info';
import { requestLocation } from './interactive/request-location';
import { sendCatalog } from './interactive/send-catalog';
import { sendFlow } from './interactive/send-flow';
import { sendList } from './interactive/send-list';
import { sendMediaCarousel } from './interactive/send-media-carousel';
import { sendMultiProduct } from './interactive/send-multi-product';
import { sendProduct } from './interactive/send-product';
import { sendReplyButtons } from './interactive/send-reply-buttons';
import { sendUrlButton } from './interactive/send-url-button';
import { sendVoiceCallButton } from './interactive/send-voice-call-button';
import { downloadMedia } from './media/download';
import { uploadMedia } from './media/upload';
import { markAsRead } from './message/mark-as-read';
import { react } from './message/react';
import { sendContacts } from './message/send-contacts';
import { sendLocation } from './message/send-location';
import { sendAndWaitOperation } from './interactive/send-and-wait';
import { sendAudio, sendDocument, sendImage, sendSticker, sendVideo } from './message/send-media';
import { sendText } from './message/send-text';
import { showTyping } from './message/show-typing';
import type { MessageOperation, Operation } from './operation';
import { sendOrderDetails } from './order/send-details';
import { sendOrderStatus } from './order/send-status';
import { getManyTemplates } from './template/get-many';
import { sendTemplate } from './template/send-template';

/** The operation of each kind of message. */
export const OPERATIONS: { readonly [Kind in MessageKind]: MessageOperation<Kind> } = {
	text: sendText,
	image: sendImage,
	video: sendVideo,
	audio: sendAudio,
	document: sendDocument,
	sticker: sendSticker,
	location: sendLocation,
	contacts: sendContacts,
	reaction: react,
	readReceipt: markAsRead,
	typing: showTyping,
	replyButtons: sendReplyButtons,
	list: sendList,
	addressRequest: requestAddress,
	callPermissionRequest: requestCallPermission,
	catalog: sendCatalog,
	contactInfoRequest: requestContactInfo,
	flow: sendFlow,
	locationRequest: requestLocation,
	mediaCarousel: sendMediaCarousel,
	product: sendProduct,
	productList: sendMultiProduct,
	urlButton: sendUrlButton,
	voiceCallButton: sendVoiceCallButton,
	orderDetails: sendOrderDetails,
	orderStatus: sendOrderStatus,
	template: sendTemplate,
};

/** The operation of each query, which sends no message. */
const QUERY_OPERATIONS: Readonly<Record<QueryKind, Operation>> = {
	getTemplates: getManyTemplates,
	uploadMedia,
	downloadMedia,
};

/** What sends a message of one kind or another, and waits. */
export const WAITING = 'sendAndWait';

/** Everything that the node can be set to: a kind of message to send, with or without waiting, or a query. */
export type Task = MessageKind | QueryKind | typeof WAITING;

/** What is over as soon as the provider has answered. */
export type PromptTask = Exclude<Task, typeof WAITING>;

const KINDS = namesIn(OPERATIONS);
const QUERY_KINDS = namesIn(QUERY_OPERATIONS);

/** Whether a task is a query. */
export const isQuery = (task: Task): task is QueryKind => task in QUERY_OPERATIONS;

const KNOWN_TASKS: readonly Task[] = [...KINDS, WAITING, ...QUERY_KINDS];

/** All tasks that a provider of the package has, those that send first. */
export const TASKS: readonly Task[] = KNOWN_TASKS.filter((task) =>
	ALL_PROVIDERS.some((provider) => canDo(provider, task)),
);

/** The operation of a task. */
export function operationOf(task: Task): Operation {
	if (task === WAITING) return sendAndWaitOperation;
	return isQuery(task) ? QUERY_OPERATIONS[task] : OPERATIONS[task];
}

const isBehind = (task: Task, resource: unknown, operation: unknown): boolean =>
	operationOf(task).resource === resource && operationOf(task).operation === operation;

/** The kind of message behind a resource and an operation; undefined for values of no such operation. */
export const kindOf = (resource: unknown, operation: unknown): MessageKind | undefined =>
	KINDS.find((kind) => isBehind(kind, resource, operation));

/** The query behind a resource and an operation; undefined for values of no such operation. */
export const queryOf = (resource: unknown, operation: unknown): QueryKind | undefined =>
	QUERY_KINDS.find((query) => isBehind(query, resource, operation));

/** The task behind a resource and an operation; undefined for values of no such operation. */
export const taskOf = (resource: unknown, operation: unknown): Task | undefined =>
	TASKS.find((task) => isBehind(task, resource, operation));

/** What a message can be waited for, by its kind. */
const GOALS_OF: Readonly<Partial<Record<Task, readonly Goal[]>>> = {
	[WAITING]: ['reply'],
	orderDetails: ['delivered', 'seen', 'paid'],
	orderStatus: ['delivered', 'seen'],
	template: ['delivered', 'seen'],
};

/** The operations that can wait for a report on their message. */
export const REPORT_WAITING: readonly string[] = TASKS.filter(
	(task) => task !== WAITING && GOALS_OF[task] !== undefined,
).map((task) => operationOf(task).operation);

/** What a node waits for when it has sent; undefined where it is done then. */
export function goalOf(parameter: (name: string) => unknown): Goal | undefined {
	const task = taskOf(parameter('resource'), parameter('operation'));
	const wish = task === WAITING ? 'reply' : parameter('waitUntil');
	return task && GOALS_OF[task]?.find((goal) => goal === wish);
}

/** What all operations of a resource stand for; nothing for a value of no resource. */
export const tasksBehind = (resource: unknown): Task[] =>
	TASKS.filter((task) => operationOf(task).resource === resource);

/** Whether a provider has an operation. */
export function canDo(provider: AnyProvider, task: Task): boolean {
	if (task === WAITING) return provider.waiting !== undefined;
	return isQuery(task) ? canAnswer(provider, task) : canSend(provider, task);
}

/** The providers that have an operation. */
export const providersThatCan = (task: Task): AnyProvider[] =>
	ALL_PROVIDERS.filter((provider) => canDo(provider, task));
