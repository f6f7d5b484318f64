import { OPERATIONS } from '../../../nodes/WhatsAppInteractive/fields/operations';
import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import type { RuleAt } from '../../../nodes/WhatsAppInteractive/messages/rules';
import { ALL_PROVIDERS, PROVIDERS, rulesFor } from '../../../nodes/WhatsAppInteractive/providers';
import {
	PROVIDER_IDS,
	type ProviderId,
} from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { choicesOf, chosen, SENDER, shownAtTop, shownProperties } from './editor';

/* What the editor offers follows what the providers can do, and names fields as the faults do. */

const KINDS = Object.keys(OPERATIONS) as MessageKind[];

const SENDABLE = ALL_PROVIDERS.flatMap(({ id, encode }) =>
	(Object.keys(encode) as MessageKind[]).map((kind) => ({ provider: id, kind })),
);

/** The values of the dropdowns of one name that are shown for some parameters. */
function offered(name: string, parameters: Parameters<typeof shownAtTop>[0]): unknown[] {
	const dropdowns = shownAtTop(parameters).filter((property) => property.name === name);
	expect(dropdowns.length).toBeLessThan(2);
	return dropdowns.flatMap((dropdown) => choicesOf(dropdown).map(({ value }) => value));
}

test.each(PROVIDER_IDS)('%s: the operations are exactly what it can send', (provider) => {
	const kinds = offered('resource', { provider }).flatMap((resource) =>
		offered('operation', { provider, resource: String(resource) }).map((operation) =>
			KINDS.find(
				(kind) =>
					OPERATIONS[kind].resource === resource && OPERATIONS[kind].operation === operation,
			),
		),
	);
	expect(kinds.sort()).toEqual(Object.keys(PROVIDERS[provider].encode).sort());
	expect(Object.keys(PROVIDERS[provider].rules).sort()).toEqual(kinds);
});

test.each([
	['gupshup', ['interactive', 'message', 'order']],
	['infobip', ['interactive', 'message', 'order']],
	['kaleyra', ['interactive', 'message', 'order']],
	['messangi', ['interactive', 'message']],
] as const)('%s: the resources are %p', (provider, resources) => {
	expect(offered('resource', { provider })).toEqual(resources);
});

/** What stands for several fields together, and so for none of the labels. */
const ACROSS = ['Rows of all sections'];

const labelsOf = (rule: RuleAt<string>): string[] =>
	rule.type === 'conflict' ? [rule.label, rule.other.label] : [rule.label];

test.each(SENDABLE)('$provider $kind: every fault names a field that is shown', (place) => {
	const { provider, kind } = place;
	const shown = new Set(
		shownProperties(chosen(provider, kind)).map(({ displayName }) => displayName),
	);
	const labels = rulesFor(PROVIDERS[provider], kind).flatMap(labelsOf);
	expect(labels.filter((label) => !shown.has(label) && !ACROSS.includes(label))).toEqual([]);
});

/** Options by the providers that they are for, typed from the documents; the rest is for all. */
const OPTIONS: Readonly<Record<string, readonly ProviderId[]>> = {
	'Application ID': ['infobip'],
	'Client ID': ['messangi'],
	'Entity ID': ['infobip'],
	'Message ID': ['infobip'],
	'Reference 1': ['kaleyra'],
	'Reference 2': ['kaleyra'],
	'Report URL': ['infobip', 'messangi'],
	Source: ['kaleyra'],
	'URL Options': ['infobip'],
};

const labelsShown = (provider: ProviderId, kind: MessageKind): string[] =>
	shownProperties(chosen(provider, kind)).map(({ displayName }) => displayName);

test.each(SENDABLE)('$provider $kind: no option of another provider is shown', (place) => {
	const shown = labelsShown(place.provider, place.kind);
	for (const [label, providers] of Object.entries(OPTIONS)) {
		expect([label, shown.includes(label)]).toEqual([label, providers.includes(place.provider)]);
	}
	expect(shown).toEqual(
		expect.arrayContaining(['Recipient', 'Correlation ID', 'Timeout', 'Additional Payload (JSON)']),
	);
	expect(shown.includes('Sender')).toBe(place.provider !== 'gupshup');
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
		const statuses = named('orderStatus').flatMap((field) => choicesOf(field));
		expect(statuses.some(({ value }) => value === 'pending')).toBe(provider === 'infobip');
	},
);

test.each(SENDABLE)('$provider $kind: no field is shown twice', ({ provider, kind }) => {
	const headers = kind === 'replyButtons' ? ['none', 'text', 'image', 'video', 'document'] : [''];
	for (const headerType of headers) {
		for (const source of ['fields', 'json']) {
			const names = shownAtTop({
				...chosen(provider, kind),
				headerType,
				buttonsSource: source,
				sectionsSource: source,
			}).map(({ name }) => name);
			expect(names).toEqual([...new Set(names)]);
		}
	}
});

test('every parameter that the package reads exists', () => {
	const names = new Set(SENDER.properties.map(({ name }) => name));
	for (const name of ['provider', 'sender', 'recipient', 'correlationId', 'simplify', 'options']) {
		expect(names).toContain(name);
	}
});
