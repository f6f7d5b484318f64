import { withAdditionalPayload } from '../../../../nodes/WhatsAppInteractive/sending/running/payload';
import type { JsonObject } from '../../../../nodes/WhatsAppInteractive/common/json';

const BODY: JsonObject = {
	to: '919800000001',
	content: {
		body: { text: 'Fine?' },
		action: { buttons: [{ id: 'y', title: 'Yes' }, { id: 'n' }] },
	},
};

test.each<readonly [why: string, additional: JsonObject, expected: JsonObject]>([
	['another member', { context: { id: 'x' } }, { ...BODY, context: { id: 'x' } }],
	['another value', { to: '1' }, { ...BODY, to: '1' }],
	[
		'another member deep down',
		{ content: { footer: { text: 'Acme' } } },
		{
			to: '919800000001',
			content: {
				body: { text: 'Fine?' },
				action: { buttons: [{ id: 'y', title: 'Yes' }, { id: 'n' }] },
				footer: { text: 'Acme' },
			},
		},
	],
	[
		'a list takes the place of a list, shorter or not',
		{ content: { action: { buttons: [{ id: 'z' }] } } },
		{
			to: '919800000001',
			content: { body: { text: 'Fine?' }, action: { buttons: [{ id: 'z' }] } },
		},
	],
	[
		'an empty list, too',
		{ content: { action: { buttons: [] } } },
		{ to: '919800000001', content: { body: { text: 'Fine?' }, action: { buttons: [] } } },
	],
	['null is a value', { to: null }, { ...BODY, to: null }],
	['so is an empty text', { to: '' }, { ...BODY, to: '' }],
	['so are false and zero', { to: false, n: 0 }, { ...BODY, to: false, n: 0 }],
	['a value takes the place of an object', { content: 'x' }, { ...BODY, content: 'x' }],
	['an object takes the place of a value', { to: { id: 1 } }, { ...BODY, to: { id: 1 } }],
	[
		'an object that is empty, as Infobip shows one',
		{ urlOptions: {} },
		{ ...BODY, urlOptions: {} },
	],
	['nothing', {}, BODY],
])('%s', (_why, additional, expected) => {
	const before = JSON.stringify([BODY, additional]);
	expect(withAdditionalPayload(BODY, additional)).toStrictEqual(expected);
	expect(JSON.stringify([BODY, additional])).toBe(before);
});

test('without anything additional the body is the encoder’s own', () => {
	expect(withAdditionalPayload(BODY, undefined)).toBe(BODY);
});

test.each([
	'{"__proto__":{"polluted":true}}',
	'{"constructor":{"prototype":{"polluted":true}}}',
	'{"content":{"__proto__":{"polluted":true}}}',
	'{"content":{"constructor":{"prototype":{"polluted":true}}}}',
	'{"content":{"action":{"buttons":{"__proto__":{"polluted":true}}}}}',
])('%s pollutes nothing', (json) => {
	const merged = withAdditionalPayload(BODY, JSON.parse(json) as JsonObject);
	expect(Object.keys(merged ?? {})).toEqual(expect.arrayContaining(['to', 'content']));
	for (const fresh of [{}, [], BODY, () => {}]) expect(fresh).not.toHaveProperty('polluted');
});
