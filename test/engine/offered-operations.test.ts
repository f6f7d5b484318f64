import type { INodeParameters } from 'n8n-workflow';

import { isQuery, WAITING, type Task } from '../../nodes/WhatsAppInteractive/operations/operations';
import { PROVIDERS } from '../../nodes/WhatsAppInteractive/providers';
import {
	PROVIDER_IDS,
	type ProviderId,
} from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { choicesOf, SENDER, shownAtTop, shownChoices } from '../unit/operations/editor';
import { SENDERS } from './accounts';
import { useBench } from './support/bench';
import { messageOf, RECIPIENT } from './support/messages';

/* Which provider has which operation, typed from the providers' documents. */

const bench = useBench();

const EVERYWHERE: readonly ProviderId[] = PROVIDER_IDS;
const WHOLE: readonly ProviderId[] = ['dialog360', 'gupshup', 'metaCloud'];
const BUT_MESSANGI: readonly ProviderId[] = [...WHOLE, 'infobip', 'kaleyra'];
const META: readonly ProviderId[] = [...WHOLE, 'kaleyra'];

/** Every operation as a workflow has it, and the providers that offer it. */
const OFFERED: Readonly<
	Record<Task, readonly [resource: string, operation: string, providers: readonly ProviderId[]]>
> = {
	text: ['message', 'sendText', EVERYWHERE],
	image: ['message', 'sendImage', EVERYWHERE],
	video: ['message', 'sendVideo', EVERYWHERE],
	audio: ['message', 'sendAudio', EVERYWHERE],
	document: ['message', 'sendDocument', EVERYWHERE],
	contacts: ['message', 'sendContacts', EVERYWHERE],
	location: ['message', 'sendLocation', BUT_MESSANGI],
	sticker: ['message', 'sendSticker', BUT_MESSANGI],
	reaction: ['message', 'react', META],
	readReceipt: ['message', 'markAsRead', BUT_MESSANGI],
	typing: ['message', 'showTyping', BUT_MESSANGI],
	replyButtons: ['interactive', 'sendReplyButtons', EVERYWHERE],
	list: ['interactive', 'sendList', EVERYWHERE],
	sendAndWait: ['interactive', 'sendAndWait', EVERYWHERE],
	urlButton: ['interactive', 'sendUrlButton', BUT_MESSANGI],
	locationRequest: ['interactive', 'requestLocation', BUT_MESSANGI],
	flow: ['interactive', 'sendFlow', BUT_MESSANGI],
	product: ['interactive', 'sendProduct', BUT_MESSANGI],
	productList: ['interactive', 'sendMultiProduct', BUT_MESSANGI],
	catalog: ['interactive', 'sendCatalog', META],
	addressRequest: ['interactive', 'requestAddress', META],
	mediaCarousel: ['interactive', 'sendMediaCarousel', BUT_MESSANGI],
	callPermissionRequest: ['interactive', 'requestCallPermission', BUT_MESSANGI],
	voiceCallButton: ['interactive', 'sendVoiceCallButton', BUT_MESSANGI],
	contactInfoRequest: ['interactive', 'requestContactInfo', [...WHOLE, 'infobip']],
	orderDetails: ['order', 'sendDetails', BUT_MESSANGI],
	orderStatus: ['order', 'sendStatus', BUT_MESSANGI],
	template: ['template', 'sendTemplate', BUT_MESSANGI],
	getTemplates: ['template', 'getMany', BUT_MESSANGI],
	uploadMedia: ['media', 'upload', META],
	downloadMedia: ['media', 'download', [...WHOLE, 'infobip']],
};

const TASKS = Object.keys(OFFERED) as Task[];

const PAIRS = TASKS.flatMap((task) => {
	const [resource, operation, providers] = OFFERED[task];
	return PROVIDER_IDS.map((provider) => ({ task, resource, operation, providers, provider }));
});

/** What the editor offers for a provider: its dropdown of resources, and theirs of operations. */
function isInDropdowns(provider: ProviderId, resource: string, operation: string): boolean {
	const offers = (name: string, parameters: INodeParameters, value: string) =>
		shownAtTop(parameters)
			.filter((property) => property.name === name)
			.flatMap((property) => shownChoices(parameters, property))
			.some((choice) => choice.value === value);
	return (
		offers('resource', { provider }, resource) &&
		offers('operation', { provider, resource }, operation)
	);
}

test('each operation stands in one dropdown, as n8n makes its list of actions of them', () => {
	const listed = SENDER.properties
		.filter(({ name }) => name === 'operation')
		.flatMap(choicesOf)
		.map(({ action }) => action);
	expect(listed).toHaveLength(TASKS.length);
	expect(new Set(listed).size).toBe(TASKS.length);
	expect(SENDER.properties.filter(({ name }) => name === 'resource')).toHaveLength(1);
});

test.each(PAIRS)('$provider, $resource: $operation has a notice where it is missing', (pair) => {
	const { provider, resource, operation, providers } = pair;
	const notices = shownAtTop({ provider, resource, operation }).filter(({ displayName }) =>
		displayName.includes('does not have this operation'),
	);
	const others = providers.map((id) => PROVIDERS[id].name);
	expect(notices).toHaveLength(providers.includes(provider) ? 0 : 1);
	for (const { displayName } of notices) {
		for (const name of others) expect(displayName).toContain(name);
	}
});

test.each(PAIRS)('$provider, $resource: $operation is offered or not', (pair) => {
	const { provider, resource, operation, providers } = pair;
	expect(isInDropdowns(provider, resource, operation)).toBe(providers.includes(provider));
});

/** What n8n asks for before it lets the node speak. */
const REQUIRED = {
	sender: SENDERS.infobip,
	recipient: RECIPIENT,
	downloadUrl: 'https://api.example.com/media/7781',
};

const MISSING = PAIRS.filter(({ provider, providers }) => !providers.includes(provider));

test.each(MISSING)('$provider, asked for $resource: $operation, names who can', async (pair) => {
	const { task, provider, resource, operation, providers } = pair;
	const { error, requests } = await bench.send({
		parameters:
			isQuery(task) || task === WAITING
				? { provider, resource, operation, ...REQUIRED }
				: messageOf(provider, task),
	});
	expect(error).toMatchObject({
		name: 'NodeOperationError',
		message: `${PROVIDERS[provider].name} cannot do what 'Resource' and 'Operation' ask for`,
		description: expect.stringMatching(
			/^Choose another operation, or one of the providers that can: /,
		),
	});
	const [, named = ''] = /: (.+)\.$/.exec(error?.description ?? '') ?? [];
	const expected = providers.map((id) => PROVIDERS[id].name);
	expect(named.split(', ').sort()).toEqual([...expected].sort());
	expect(requests).toEqual([]);
});
