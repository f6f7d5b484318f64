import type { INodeProperties } from 'n8n-workflow';

import {
	OPERATIONS,
	TASKS,
	WAITING,
	isQuery,
	operationOf,
	taskOf,
} from '../../../nodes/WhatsAppInteractive/operations/operations';
import { MEDIA_TYPES } from '../../../nodes/WhatsAppInteractive/common/media-type';
import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import type { RuleAt } from '../../../nodes/WhatsAppInteractive/messages/rules/rules';
import {
	ALL_PROVIDERS,
	canAnswer,
	PROVIDERS,
	rulesFor,
} from '../../../nodes/WhatsAppInteractive/providers';
import {
	PROVIDER_IDS,
	type ProviderId,
} from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import {
	choicesOf,
	chosen,
	membersOf,
	SENDABLE,
	SENDER,
	shownAtTop,
	shownChoices,
	shownProperties,
	statesOf,
	TRIGGER,
} from './editor';
import { evaluateWith } from '../credentials/support';

/* What the editor offers follows what the providers can do, and names fields as the faults do. */

/** The values of the dropdowns of one name that are shown for some parameters. */
function offered(name: string, parameters: Parameters<typeof shownAtTop>[0]): unknown[] {
	const dropdowns = shownAtTop(parameters).filter((property) => property.name === name);
	expect(dropdowns.length).toBeLessThan(2);
	return dropdowns.flatMap((dropdown) =>
		shownChoices(parameters, dropdown).map(({ value }) => value),
	);
}

test.each(PROVIDER_IDS)('%s: the operations are exactly what it can send and be asked', (id) => {
	const provider = PROVIDERS[id];
	const found = offered('resource', { provider: id }).flatMap((resource) =>
		offered('operation', { provider: id, resource: String(resource) }).map((operation) =>
			taskOf(resource, operation),
		),
	);
	const kinds = Object.keys(provider.encode);
	const queries = TASKS.filter(isQuery).filter((kind) => canAnswer(provider, kind));
	const waiting = provider.waiting ? [WAITING] : [];
	expect(found.sort()).toEqual([...kinds, ...waiting, ...queries].sort());
	expect(Object.keys(provider.rules).sort()).toEqual(kinds.sort());
});

test.each([
	['dialog360', ['interactive', 'media', 'message', 'order', 'template']],
	['gupshup', ['interactive', 'media', 'message', 'order', 'template']],
	['infobip', ['interactive', 'media', 'message', 'order', 'template']],
	['kaleyra', ['interactive', 'media', 'message', 'order', 'template']],
	['messangi', ['interactive', 'message']],
	['metaCloud', ['interactive', 'media', 'message', 'order', 'template']],
] as const)('%s: the resources are %j', (provider, resources) => {
	expect(offered('resource', { provider })).toEqual(resources);
});

test.each<[provider: ProviderId, modes: readonly string[], why: string]>([
	['dialog360', ['id', 'name'], '360dialog lists no flows'],
	['gupshup', ['id', 'name'], 'Gupshup neither'],
	['infobip', ['list', 'id'], 'Infobip takes no names'],
	['kaleyra', ['id', 'name'], 'Kaleyra lists none'],
	['metaCloud', ['list', 'id', 'name'], 'Meta lists them and takes their names'],
])('%s: a flow is chosen by %j, since %s', (provider, modes) => {
	const fields = shownAtTop(chosen(provider, 'flow')).filter(({ name }) => name === 'flow');
	expect(fields.map((field) => field.modes?.map(({ name }) => name))).toEqual([modes]);
	expect(fields[0]?.default).toEqual({ mode: modes[0], value: '' });
});

/** What stands for several fields together, and so for none of the labels. */
const ACROSS = ['Number of Buttons', 'Product IDs of all sections', 'Rows of all sections'];

/** Members of a list that is given as JSON only; a fault says which element of the list it is in. */
const IN_JSON: Readonly<Partial<Record<MessageKind, readonly string[]>>> = {
	addressRequest: ['ID'],
};

const labelsOf = (rule: RuleAt<string>): string[] =>
	rule.type === 'conflict' ? [rule.label, rule.other.label] : [rule.label];

test.each(SENDABLE)('$provider $kind: every fault names a field that is shown', (place) => {
	const { provider, kind } = place;
	const shown = new Set(
		shownProperties(chosen(provider, kind)).map(({ displayName }) => displayName),
	);
	const labels = rulesFor(PROVIDERS[provider], kind)
		// The fields of a template are its own: template-variables.test.ts holds them to the faults.
		.filter(({ path }) => !path.startsWith('message.filling.'))
		// What must be left out is not shown in the first place where the provider never takes it.
		.filter(({ type }) => type !== 'absent')
		.flatMap(labelsOf);
	const others = [...ACROSS, ...(IN_JSON[kind] ?? [])];
	expect(labels.filter((label) => !shown.has(label) && !others.includes(label))).toEqual([]);
});

/** Options by the providers that they are for, typed from the documents; the rest is for all. */
const OPTIONS: Readonly<Record<string, readonly ProviderId[]>> = {
	'Application ID': ['infobip'],
	'Client ID': ['messangi'],
	'Entity ID': ['infobip'],
	'Message ID': ['infobip'],
	'Recipient Identity Hash': ['dialog360', 'gupshup', 'metaCloud'],
	'Reference 1': ['kaleyra'],
	'Reference 2': ['kaleyra'],
	'Report URL': ['infobip', 'messangi'],
	Source: ['kaleyra'],
	'URL Options': ['infobip'],
};

const labelsShown = (provider: ProviderId, kind: MessageKind): string[] =>
	shownProperties(chosen(provider, kind)).map(({ displayName }) => displayName);

/** Kinds without a text, in which there are no links to shorten. */
const WITHOUT_LINKS: readonly MessageKind[] = ['audio', 'contacts', 'location', 'sticker'];

/** What is done to a received message, and so carries little of what messages do. */
const SIGNALS: readonly MessageKind[] = ['readReceipt', 'typing'];

const MESSAGES = SENDABLE.filter(({ kind }) => !SIGNALS.includes(kind));

test.each(MESSAGES)('$provider $kind: no option of another provider is shown', (place) => {
	const shown = labelsShown(place.provider, place.kind);
	for (const [label, providers] of Object.entries(OPTIONS)) {
		const isOffered =
			providers.includes(place.provider) &&
			!(label === 'URL Options' && WITHOUT_LINKS.includes(place.kind));
		expect([label, shown.includes(label)]).toEqual([label, isOffered]);
	}
	expect(shown).toEqual(
		expect.arrayContaining(['Recipient', 'Correlation ID', 'Timeout', 'Additional Payload (JSON)']),
	);
	expect(shown.includes('Sender')).toBe(PROVIDERS[place.provider].sender !== 'account');
});

test.each([
	['infobip', 'readReceipt', ['Sender', 'Received Message ID']],
	['kaleyra', 'readReceipt', ['Sender', 'Received Message ID']],
	['gupshup', 'readReceipt', ['Received Message ID']],
	['infobip', 'typing', ['Sender', 'Recipient']],
	['kaleyra', 'typing', ['Sender', 'Received Message ID']],
	['gupshup', 'typing', ['Received Message ID']],
] as const)('%s %s: the fields are %j', (provider, kind, labels) => {
	const fields = shownAtTop(chosen(provider, kind)).map(({ displayName }) => displayName);
	const always = ['Provider', 'Resource', 'Operation', 'Simplify', 'Options'];
	expect(fields.filter((label) => !always.includes(label))).toEqual(labels);
});

test.each(SENDABLE)('$provider $kind: the preview of links is for texts', ({ provider, kind }) => {
	expect(labelsShown(provider, kind).includes('Preview URL')).toBe(
		kind === 'text' && provider !== 'messangi',
	);
});

test.each([
	{ provider: 'gupshup', id: 'Reference ID', payment: false, footer: true, body: true },
	{ provider: 'infobip', id: 'Payment ID', payment: true, footer: true, body: false },
	{ provider: 'kaleyra', id: 'Reference ID', payment: false, footer: false, body: true },
] as const)(
	'$provider: the fields of an order status',
	({ provider, id, payment, footer, body }) => {
		const shown = shownAtTop(chosen(provider, 'orderStatus'));
		const named = (name: string) => shown.filter((property) => property.name === name);
		expect(named('referenceId').map(({ displayName }) => displayName)).toEqual([id]);
		expect(named('paymentType')).toHaveLength(payment ? 1 : 0);
		expect(named('footer')).toHaveLength(footer ? 1 : 0);
		expect(named('body').map(({ required }) => required)).toEqual([body]);
		expect(named('orderStatus')).toHaveLength(1);
		expect(named('paymentStatus')).toHaveLength(provider === 'gupshup' ? 1 : 0);
		expect(named('paymentTime')).toEqual([]);
		const statuses = named('orderStatus').flatMap((field) => choicesOf(field));
		expect(statuses.some(({ value }) => value === 'pending')).toBe(provider === 'infobip');
	},
);

test.each(['captured', 'failed', 'pending'])(
	'Gupshup: a payment that is %s has a time',
	(state) => {
		const shown = shownAtTop({ ...chosen('gupshup', 'orderStatus'), paymentStatus: state });
		expect(shown.filter(({ name }) => name === 'paymentTime')).toHaveLength(1);
	},
);

test.each(SENDABLE)('$provider $kind: no field is shown twice', ({ provider, kind }) => {
	const states = statesOf(chosen(provider, kind));
	expect(states.length).toBeGreaterThan(0);
	for (const shown of states) {
		const names = shown.map(({ name }) => name);
		expect(names).toEqual([...new Set(names)]);
	}
});

/** Kinds in which a field that most have is missing, by the provider, typed from the documents. */
const WITHOUT: Readonly<
	Record<'Footer' | 'Reply To', Readonly<Record<ProviderId, readonly MessageKind[]>>>
> = {
	Footer: {
		dialog360: ['mediaCarousel'],
		gupshup: ['mediaCarousel'],
		infobip: [
			...['locationRequest', 'contactInfoRequest', 'callPermissionRequest'],
			...['voiceCallButton', 'mediaCarousel'],
		] as MessageKind[],
		kaleyra: ['mediaCarousel', 'orderStatus'],
		messangi: [],
		metaCloud: ['mediaCarousel'],
	},
	'Reply To': {
		dialog360: ['reaction'],
		gupshup: ['reaction'],
		infobip: ['voiceCallButton'],
		kaleyra: ['reaction'],
		messangi: ['image', 'video', 'audio', 'document', 'contacts', 'replyButtons', 'list'],
		metaCloud: ['reaction'],
	},
};

const hasFooter = (kind: MessageKind): boolean =>
	['interactive', 'order'].includes(OPERATIONS[kind].resource);

test.each(MESSAGES)('$provider $kind: the footer and the quoted message', ({ provider, kind }) => {
	const shown = labelsShown(provider, kind);
	expect(shown.includes('Footer')).toBe(
		hasFooter(kind) && !WITHOUT.Footer[provider].includes(kind),
	);
	expect(shown.includes('Reply To')).toBe(!WITHOUT['Reply To'][provider].includes(kind));
});

test.each([
	['infobip', 'flow', ['None', 'Text']],
	['gupshup', 'flow', ['Document', 'Image', 'None', 'Text', 'Video']],
	['kaleyra', 'flow', ['Document', 'Image', 'None', 'Text', 'Video']],
	['infobip', 'urlButton', ['Document', 'Image', 'None', 'Text', 'Video']],
	['kaleyra', 'addressRequest', ['Document', 'Image', 'None', 'Text', 'Video']],
	['infobip', 'orderDetails', ['Image', 'None']],
	['gupshup', 'orderDetails', ['Image', 'None', 'Text']],
	['kaleyra', 'orderDetails', ['Document', 'Image', 'None', 'Text', 'Video']],
	['infobip', 'product', []],
	['gupshup', 'mediaCarousel', []],
] as const)('%s %s: the headers are %j', (provider, kind, headers) => {
	const fields = shownAtTop(chosen(provider, kind)).filter(({ name }) => name === 'headerType');
	expect(fields.flatMap(choicesOf).map(({ name }) => name)).toEqual(headers);
});

test.each([
	['infobip', 'list', ['list', 'id']],
	['gupshup', 'name', ['id', 'name']],
	['kaleyra', 'name', ['id', 'name']],
] as const)('%s: a flow is chosen by %s', (provider, _by, modes) => {
	const [field, ...others] = shownAtTop(chosen(provider, 'flow')).filter(
		({ name }) => name === 'flow',
	);
	expect(others).toEqual([]);
	expect(field?.modes?.map(({ name }) => name)).toEqual(modes);
});

test.each([
	['infobip', 10],
	['gupshup', 12],
	['kaleyra', 7],
] as const)('%s: there are %d ways to pay', (provider, ways) => {
	const fields = shownAtTop(chosen(provider, 'orderDetails'));
	const types = fields.filter(({ name }) => name === 'paymentType').flatMap(choicesOf);
	expect(types).toHaveLength(ways);
});

test('every parameter that the package reads exists', () => {
	const names = new Set(SENDER.properties.map(({ name }) => name));
	for (const name of ['provider', 'sender', 'recipient', 'correlationId', 'simplify', 'options']) {
		expect(names).toContain(name);
	}
});

describe('what a description says of providers', () => {
	/** What is left of a text without who needs a field, and whose limit is another. */
	const besideNeeds = (text: string): string =>
		text.replace(/needed by [\w ]+/g, '').replace(/\(\w+: \d+\)/g, '');

	test.each(ALL_PROVIDERS.map(({ id, name }) => ({ id, name })))(
		'for $name it is about no other one',
		({ id }) => {
			const others = ALL_PROVIDERS.filter((provider) => provider.id !== id);
			const isForAnother = ({ displayOptions }: INodeProperties): boolean => {
				const { show = {} } = displayOptions ?? {};
				const shown: unknown = show['/provider'] ?? show.provider;
				return Array.isArray(shown) && !shown.includes(id);
			};
			const namesIn = (fields: readonly INodeProperties[]): string[] =>
				fields
					.filter((field) => !isForAnother(field))
					.flatMap((field) => [
						...others
							.filter(({ name }) => besideNeeds(field.description ?? '').includes(name))
							.map(({ name }) => `${field.displayName}: ${name}`),
						...namesIn(membersOf(field)),
					]);
			expect(namesIn(SENDER.properties)).toEqual([]);
		},
	);
});

test.each([
	[{ operation: 'sendText' }, true, 'nobody knows yet whether it arrives'],
	[{ operation: 'sendText', options: { previewOnly: true } }, false, 'nothing was sent'],
	[{ operation: 'sendTemplate', waitUntil: 'none' }, true, 'it does not wait'],
	[{ operation: 'sendTemplate', waitUntil: 'delivered' }, false, 'it knows what became of it'],
	[{ operation: 'sendStatus', waitUntil: 'seen' }, false, 'it knows what became of it'],
	[{ operation: 'sendText', waitUntil: 'seen' }, true, 'left over from another operation'],
	...['markAsRead', 'showTyping', 'getMany', 'upload', 'sendAndWait'].map(
		(operation) => [{ operation }, false, 'it leaves nothing open'] as const,
	),
] as const)(
	'with %j the hint that accepted is not delivered is shown: %s (%s)',
	(values, shown) => {
		const [hint] = SENDER.hints ?? [];
		expect(evaluateWith(hint?.displayCondition, { $parameter: values })).toBe(shown);
	},
);

test.each([
	[{ operation: 'sendAndWait' }, "the customer's answer"],
	[
		{ operation: 'sendTemplate', waitUntil: 'delivered' },
		'the report that the message was delivered',
	],
	[{ operation: 'sendStatus', waitUntil: 'seen' }, 'the report that the message was seen'],
	[{ operation: 'sendDetails', waitUntil: 'paid' }, 'the report that the order was paid'],
])('with %j n8n says that the node waits for %s', (values, awaited) => {
	expect(evaluateWith(SENDER.waitingNodeTooltip, { $parameter: values })).toBe(
		`Waiting for ${awaited}, which a published WhatsApp Interactive Trigger hands over`,
	);
});

test.each([
	[
		'UPI_PAYU',
		['Customer Email', 'Customer First Name', 'Payment Configuration', 'Product Description'],
	],
	['BRAZIL_PIX_DC', ['Merchant Name', 'Pix Code', 'Pix Key', 'Pix Key Type']],
	['PG_RAZORPAY', ['Payment Configuration']],
	['UPI_CONFIGURED', ['Payment Configuration']],
	['UPI_LINK', ['Payment Link']],
	['BRAZIL_PAYMENTS', []],
])('what %s needs is told below its fields', (type, labels) => {
	const needed = SENDER.properties.filter(
		({ hint, displayOptions }) =>
			hint === 'Needed' && displayOptions?.show?.paymentType?.includes(type),
	);
	expect(needed.map(({ displayName }) => displayName).sort()).toEqual(labels);
});

test.each([
	[{ provider: 'infobip', operation: 'sendReplyButtons' }, 'Infobip: send reply buttons'],
	[{ provider: 'dialog360', operation: 'sendText' }, '360dialog: send text'],
	[{ provider: 'metaCloud', operation: 'upload' }, 'Meta Cloud API: upload'],
])('on the canvas %j is told as %s', (values, told) => {
	expect(evaluateWith(SENDER.subtitle, { $parameter: values })).toBe(told);
});

test.each([
	[['reply'], '360dialog: reply'],
	[['reply', 'failed'], '360dialog: reply, failed'],
	[['reply', 'failed', 'seen', 'sent', 'order'], '360dialog: 5 events'],
])('on the canvas the trigger for %j is told as %s', (events, told) => {
	const values = { provider: 'dialog360', events };
	expect(evaluateWith(TRIGGER.subtitle, { $parameter: values })).toBe(told);
});

test('the retailer ID of an item is marked for the provider that asks for it', () => {
	const items = SENDER.properties.filter(({ name }) => name === 'items');
	const marked = items
		.flatMap(membersOf)
		.filter(({ name, hint }) => name === 'retailerId' && hint === 'Needed');
	expect(marked.map(({ displayOptions }) => displayOptions?.show?.['/provider'])).toEqual([
		['infobip'],
	]);
});

test.each<readonly [ProviderId, 'list' | 'number' | undefined, string]>([
	['infobip', 'list', 'it lists its numbers'],
	['kaleyra', 'number', 'its list takes an ID that the credential may lack'],
	['metaCloud', 'list', 'its list is of IDs that nobody knows by heart'],
	['messangi', undefined, 'it has no list'],
])('%s: the sender begins with %s, since %s', (provider, mode) => {
	const sender = shownAtTop(chosen(provider, 'text')).find(({ name }) => name === 'sender');
	expect(sender?.default).toEqual(mode === undefined ? '' : { mode, value: '' });
});

test.each<readonly [ProviderId, string, string]>([
	['infobip', 'needed unless the order has a catalog ID', 'it asks for it in Brazil, too'],
	['gupshup', 'needed in India unless the order has a catalog ID', "Meta's order of India"],
])('%s: origin and importer are %s: %s', (provider, told) => {
	const [origin, ...others] = shownProperties(chosen(provider, 'orderDetails')).filter(
		({ name }) => name === 'origin',
	);
	expect(others).toEqual([]);
	expect(origin?.description).toMatch(new RegExp(`; ${told}$`));
});

test.each(SENDABLE)('$provider $kind: no field tells of another provider', ({ provider, kind }) => {
	const others = ALL_PROVIDERS.filter(({ id }) => id !== provider).map(({ name }) => name);
	const texts = shownProperties(chosen(provider, kind))
		.filter(({ name }) => name !== 'provider')
		.flatMap(({ displayName, description = '', hint = '' }) => [displayName, description, hint]);
	expect(texts.filter((text) => others.some((name) => text.includes(name)))).toEqual([]);
});

test('the order number is told as such, in plain words below its field', () => {
	for (const { provider, kind } of SENDABLE) {
		const fields = shownAtTop(chosen(provider, kind)).filter(
			({ name }) => name === 'correlationId',
		);
		for (const { hint } of fields) expect(hint).toMatch(/^Your order number/);
	}
});

test.each(TASKS.map((task) => [task]))('options are the last thing in the panel of %s', (task) => {
	const { resource, operation } = operationOf(task);
	const names = PROVIDER_IDS.flatMap((provider) =>
		shownAtTop({ provider, resource, operation }).map(({ name }) => name),
	);
	const last = names.includes('options') ? 'options' : 'simplify';
	expect(names.at(-1)).toBe(last);
});

describe('the example of an address fits what is sent', () => {
	const placeholders = (provider: ProviderId, kind: MessageKind) =>
		shownProperties(chosen(provider, kind))
			.filter(({ displayName }) => /Media URL$/.test(displayName))
			.map(({ placeholder }) => placeholder?.replace(/^.*\//, ''));

	test.each(
		ALL_PROVIDERS.flatMap(({ id, mediaLimits }) =>
			MEDIA_TYPES.filter((type) => mediaLimits[type] !== undefined).map((type) => ({ id, type })),
		),
	)('$id, $type', ({ id, type }) => {
		const { formats = [], advisedFormats = [] } = PROVIDERS[id].mediaLimits[type] ?? {};
		const extensions = [...formats, ...advisedFormats].flatMap((format) => format.extensions);
		const [example, ...others] = placeholders(id, type);
		expect(others).toEqual([]);
		const taken = extensions.includes(example?.split('.')[1] ?? '');
		// Of documents Infobip says nothing: it takes all of them.
		expect([example, taken]).toEqual([example, extensions.length > 0]);
		expect(example).toMatch(/\.\w+$/);
	});

	test.each(['replyButtons', 'mediaCarousel'] as const)('%s, which take several types', (kind) => {
		const examples = placeholders('infobip', kind);
		expect(examples).toHaveLength(1);
		expect(examples[0]).not.toContain('.');
	});
});
