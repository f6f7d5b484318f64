import type { INodeProperties } from 'n8n-workflow';

import { isAmong } from '../../common/members';
import { LIMITS } from '../../messages/limits';
import type { Message, MessageKind } from '../../messages/message';
import type { ReplyButtonsMessage } from '../../messages/kinds/reply-buttons';
import { ALL_PROVIDERS, providersSending } from '../../providers';
import type { Operation } from '../operation';
import { headerFields, readHeader } from '../parts/header';
import { upTo } from '../parts/limit-words';
import { textField } from '../parts/text-field';
import { footerFields, readFooter } from '../parts/texts';
import { noticeFields } from '../parts/notices';
import { listenerNotice, waitFields, waitingNotes } from '../parts/wait';
import type { Reader } from '../reader/reader';
import { sendTemplate, templateFields } from '../template/send-template';
import { sendFlow } from './send-flow';
import { sendList } from './send-list';
import { sendReplyButtons } from './send-reply-buttons';

/** What can be asked for. */
const RESPONSE_TYPES = ['approval', 'choice', 'form', 'template'] as const;

/** The IDs of the buttons that approve and decline. */
const APPROVE = 'approve';
const DECLINE = 'decline';

/** Shows fields under a further condition. */
const shownFor = (
	condition: Readonly<Record<string, string[]>>,
	fields: readonly INodeProperties[],
): INodeProperties[] =>
	fields.map((field) => ({
		...field,
		displayOptions: {
			...field.displayOptions,
			show: { ...condition, ...field.displayOptions?.show },
		},
	}));

/** A type of response for the providers that have the message for it. */
const shownWhere = (kind: MessageKind) => ({
	displayOptions: {
		show: {
			provider: providersSending(kind).map(({ id }) => id),
		},
	},
});

const responseTypeField: INodeProperties = {
	displayName: 'Response Type',
	name: 'responseType',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Approval',
			value: 'approval',
			description: 'One or two buttons, to approve or decline',
		},
		{
			name: 'Choice',
			value: 'choice',
			description: `Up to ${LIMITS.buttons} buttons of your own, or a list of up to ${LIMITS.rows} rows`,
		},
		{
			name: 'Form',
			value: 'form',
			description: 'What the customer fills into a WhatsApp Flow',
			...shownWhere('flow'),
		},
		{
			name: 'Template',
			value: 'template',
			description:
				'A template with quick replies, which also reaches customers who did not write to you in the last 24 hours',
			...shownWhere('template'),
		},
	],
	default: 'approval',
	description: 'What the customer is asked for',
};

const labelField = (
	displayName: string,
	name: string,
	preset: string,
	description: string,
): INodeProperties => ({
	...textField(displayName, name, `e.g. ${preset}`, description),
	default: preset,
});

const approvalFields: INodeProperties[] = [
	...headerFields('replyButtons'),
	{
		...textField(
			'Body',
			// Under this name n8n puts its own text for the review of an agent's tool.
			'message',
			'e.g. Shall we refund order 7781?',
			`The text of the message, ${upTo('message.body', { kind: 'replyButtons' })}. *Asterisks* make text bold.`,
		),
		typeOptions: { rows: 4 },
		required: true,
	},
	...footerFields('replyButtons'),
	{
		displayName: 'Type of Approval',
		name: 'approvalType',
		type: 'options',
		options: [
			{ name: 'Approve and Decline', value: 'double' },
			{ name: 'Approve Only', value: 'single' },
		],
		default: 'double',
		description: 'Which buttons the customer gets',
	},
	labelField(
		'Approve Button',
		'approveLabel',
		'Approve',
		`The text on the button that approves, ${upTo('message.buttons[].title')}`,
	),
	{
		...labelField(
			'Decline Button',
			'declineLabel',
			'Decline',
			`The text on the button that declines, ${upTo('message.buttons[].title')}`,
		),
		displayOptions: { show: { approvalType: ['double'] } },
	},
];

const choiceField: INodeProperties = {
	displayName: 'Choose From',
	name: 'choiceForm',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'Buttons', value: 'buttons', description: `Up to ${LIMITS.buttons} buttons` },
		{ name: 'List', value: 'list', description: `Up to ${LIMITS.rows} rows` },
	],
	default: 'buttons',
	description: 'How the choices are shown',
};

const acceptTextField: INodeProperties = {
	displayName: 'Accept a Written Answer',
	name: 'acceptText',
	type: 'boolean',
	default: false,
	description:
		'Whether a text answers as well, with which the customer replies to this very message. It does not approve anything; an agent whose tool is reviewed gets it as feedback.',
	displayOptions: {
		show: { provider: ALL_PROVIDERS.filter(({ waiting }) => waiting?.texts).map(({ id }) => id) },
	},
};

const fields: INodeProperties[] = [
	listenerNotice,
	...waitingNotes,
	responseTypeField,
	// A template reaches everybody.
	...shownFor({ responseType: ['approval', 'choice', 'form'] }, noticeFields(['askingInWindow'])),
	...shownFor({ responseType: ['approval'] }, approvalFields),
	...shownFor({ responseType: ['choice'] }, [
		choiceField,
		...shownFor({ choiceForm: ['buttons'] }, sendReplyButtons.fields),
		...shownFor({ choiceForm: ['list'] }, sendList.fields),
	]),
	...shownFor({ responseType: ['form'] }, sendFlow.fields),
	...shownFor({ responseType: ['template'] }, templateFields),
	acceptTextField,
	...waitFields,
];

/** Sends a message and waits for what the customer answers. */
export const sendAndWaitOperation: Operation = {
	resource: 'interactive',
	operation: 'sendAndWait',
	name: 'Send and Wait for Response',
	action: 'Send message and wait for response',
	description:
		'Ask a customer and wait for the tap or the form that answers, for hours or days if need be',
	fields,
};

/** What is sent, and how it is read. */
export interface Question {
	readonly kind: MessageKind;
	readonly read: (reader: Reader) => Message;
	/** The ID of the button that approves, where that is what is asked. */
	readonly approvedBy: string | null;
}

const readApproval = (reader: Reader): ReplyButtonsMessage => ({
	kind: 'replyButtons',
	...readHeader(reader),
	body: reader.text('message', 'Body') ?? '',
	...readFooter(reader),
	buttons: [
		{ id: APPROVE, title: reader.text('approveLabel', 'Approve Button') ?? 'Approve' },
		...(reader.text('approvalType', 'Type of Approval') === 'single'
			? []
			: [{ id: DECLINE, title: reader.text('declineLabel', 'Decline Button') ?? 'Decline' }]),
	],
});

/**
 * What a node is set to ask; undefined where its response type is unknown.
 * @param parameter the node's parameters
 */
export function questionOf(parameter: (name: string) => unknown): Question | undefined {
	const type = parameter('responseType') || 'approval';
	if (!isAmong(RESPONSE_TYPES, type)) return undefined;
	switch (type) {
		case 'approval':
			return { kind: 'replyButtons', read: readApproval, approvedBy: APPROVE };
		case 'choice':
			return parameter('choiceForm') === 'list'
				? { kind: 'list', read: sendList.read, approvedBy: null }
				: { kind: 'replyButtons', read: sendReplyButtons.read, approvedBy: null };
		case 'form':
			return { kind: 'flow', read: sendFlow.read, approvedBy: null };
		case 'template':
			return { kind: 'template', read: sendTemplate.read, approvedBy: null };
	}
}
