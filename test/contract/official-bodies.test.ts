import { omit } from 'lodash';

import { asRecord, at } from '../../nodes/WhatsAppInteractive/common/json';
import { validate } from '../../nodes/WhatsAppInteractive/messages/rules/validate';
import { PROVIDERS, rulesFor } from '../../nodes/WhatsAppInteractive/providers';
import { encodeGiven } from '../support/encode-given';
import { fromInfobipBody } from '../unit/support/from-body/infobip';
import { fromMetaObject } from '../unit/support/from-body/meta';
import * as meta from '../../sandbox/test/meta-messages';
import { ORDER_STATUS } from '../../sandbox/test/meta-orders';
import {
	GUPSHUP_BUTTONS,
	KALEYRA_ORDER_STATUS,
	MESSANGI_BUTTONS,
	MESSANGI_LIST,
	MESSANGI_TEXT,
} from '../../sandbox/test/samples';
import { EVENTS, MESSAGES, TEMPLATES, type Example } from '../../sandbox/test/infobip-examples';

/*
 * What the providers show in their own documents can't be wrong: no rule of ours blocks it. Each body
 * is turned back into a submission and encoded again, so that nothing of it is lost on the way.
 */

const EXAMPLES: readonly Example[] = [...MESSAGES, ...TEMPLATES, ...EVENTS];

/** What says nothing of the message: a version that the node always sends, and when a sign of typing ends. */
const UNTOLD = ['content.action.flowMessageVersion', 'events[0].options.validityPeriod', 'options'];

/** The calls that the node has no operation for. */
const NOT_OURS = /in-thread-authentication/;

const checked = EXAMPLES.flatMap(([name, path, body]) =>
	fromInfobipBody(path, body).map((submission, index) => ({ name, index, body, submission })),
);

test('all but what the node has no operation for can be checked', () => {
	const names = new Set(checked.map(({ name }) => name));
	expect(EXAMPLES.map(([name]) => name).filter((name) => !names.has(name))).toEqual(
		EXAMPLES.map(([name]) => name).filter((name) => NOT_OURS.test(name)),
	);
});

describe.each(checked)('$name, message $index', ({ body, index, submission }) => {
	const { kind } = submission.message;

	test('is blocked by no rule', () => {
		const { faults } = validate(submission, rulesFor(PROVIDERS.infobip, kind));
		expect(faults).toEqual([]);
	});

	test('is what is sent again', () => {
		const messages = at(body, 'messages', index);
		const one = messages === undefined ? body : { ...body, messages: [messages] };
		const sent = omit(encodeGiven(PROVIDERS.infobip, submission) ?? {}, UNTOLD);
		expect(sent).toEqual(omit(one, UNTOLD));
	});
});

/** The objects of Meta's pages, which 360dialog, Gupshup and Kaleyra pass on. */
const META_OBJECTS: ReadonlyArray<readonly [name: string, object: object]> = [
	['text', meta.TEXT],
	['image', meta.IMAGE],
	['video', meta.VIDEO],
	['audio', meta.AUDIO],
	['document', meta.DOCUMENT],
	['sticker', meta.STICKER],
	['location', { ...meta.LOCATION, location: { ...meta.LOCATION.location, longitude: 72.87 } }],
	['contacts', meta.CONTACTS],
	['reaction', meta.REACTION],
	['buttons', meta.BUTTONS],
	['list', meta.LIST],
	['link', meta.LINK],
	['flow', meta.FLOW],
	['location request', meta.LOCATION_REQUEST],
	['address', meta.ADDRESS],
	['product', meta.PRODUCT],
	['products', meta.PRODUCT_LIST],
	['catalog', meta.CATALOG],
	['call permission', meta.CALL_PERMISSION],
	['call button', meta.VOICE_CALL],
	['carousel with links', meta.carousel(10, () => meta.LINK_CARD)],
	['carousel with replies', meta.carousel(2, meta.replyCard)],
	['order status', ORDER_STATUS],
	['reply', { ...meta.IMAGE, context: { message_id: 'wamid.quoted' } }],
];

describe.each(META_OBJECTS)('Meta: %s', (_name, object) => {
	const ends = { messaging_product: 'whatsapp', recipient_type: 'individual', to: '919800000001' };
	const submission = fromMetaObject({ ...ends, ...object }, '919800000000');

	test.each(['dialog360', 'gupshup', 'kaleyra', 'metaCloud'] as const)(
		'is blocked by no rule of %s',
		(provider) => {
			if (submission === undefined) throw new Error('There is no operation for it');
			const rules = rulesFor(PROVIDERS[provider], submission.message.kind);
			expect(rules).not.toEqual([]);
			expect(validate(submission, rules).faults).toEqual([]);
		},
	);

	test.each(['dialog360', 'gupshup', 'metaCloud'] as const)(
		'is what is sent again to %s',
		(provider) => {
			if (submission === undefined) throw new Error('There is no operation for it');
			expect(encodeGiven(PROVIDERS[provider], submission)).toEqual({ ...ends, ...object });
		},
	);
});

/** Messangi's wrapper has Meta's interactive object in it. */
const messangi = (body: unknown) => {
	const { interactive, message, from, to, type } = asRecord(at(body, 'request'));
	return fromMetaObject(
		{ to, type, ...(interactive === undefined ? { text: { body: message } } : { interactive }) },
		String(from),
	);
};

test.each([
	['gupshup', 'reply buttons', fromMetaObject(GUPSHUP_BUTTONS)],
	[
		'kaleyra',
		'order status',
		fromMetaObject(asRecord(KALEYRA_ORDER_STATUS.messaging_object), '919800000000'),
	],
	['messangi', 'reply buttons', messangi(MESSANGI_BUTTONS)],
	['messangi', 'list', messangi(MESSANGI_LIST)],
	['messangi', 'text', messangi(MESSANGI_TEXT)],
] as const)(
	'%s: the sample of its page, %s, is blocked by no rule',
	(provider, _name, submission) => {
		if (submission === undefined) throw new Error('There is no operation for it');
		const { faults } = validate(submission, rulesFor(PROVIDERS[provider], submission.message.kind));
		// Gupshup's page has a header without a text, as a placeholder.
		expect(faults.filter(({ path }) => path !== 'message.header.text')).toEqual([]);
	},
);
