import { checkMessage as checkGupshup } from '../providers/gupshup/schemas';
import { checkMessage as checkKaleyra } from '../providers/kaleyra/schemas';
import { checkCloudMessage } from '../providers/meta/cloud/message';
import type { JsonObject } from '../json';
import { changed } from './harness';
import { type Refused, REFUSED_CONTENT } from './meta-refused';
import { REFUSED_AT_GUPSHUP } from './meta-refused-at-gupshup';
import { REFUSED_INTERACTIVE } from './meta-refused-interactive';
import { REFUSED_ORDERS } from './meta-refused-orders';
import { REFUSED_PAYMENTS } from './meta-refused-payments';
import { REFUSED_TEMPLATES } from './meta-refused-templates';

const EVERYWHERE: Refused[] = [
	...REFUSED_CONTENT,
	...REFUSED_INTERACTIVE,
	...REFUSED_ORDERS,
	...REFUSED_PAYMENTS,
	...REFUSED_TEMPLATES,
];

/** Kaleyra takes a message without a type for a text, so that it misses the text. */
const UNTYPED = 'no type';

describe('Kaleyra', () => {
	const refused = EVERYWHERE.filter(([why]) => why !== UNTYPED);

	test.each(refused)('refuses %s', (_why, message, changes, where) => {
		const checked = checkKaleyra({
			messaging_object: {
				messaging_product: 'whatsapp',
				to: '+919800000001',
				...changed(message, changes),
			},
		});
		const path = ['messaging_object', where].filter((part) => part !== '').join('.');
		expect(pathsOf(checked)).toContain(path);
	});

	test('takes a message without a type for a text', () => {
		const message = { messaging_product: 'whatsapp', to: '+919800000001', image: { id: '1' } };
		expect(pathsOf(checkKaleyra({ messaging_object: message }))).toEqual([
			'messaging_object.text',
			'messaging_object.image',
		]);
	});
});

describe('Gupshup', () => {
	test.each([...EVERYWHERE, ...REFUSED_AT_GUPSHUP])(
		'refuses %s',
		(_why, message, changes, where) => {
			const checked = checkGupshup({
				messaging_product: 'whatsapp',
				recipient_type: 'individual',
				to: '919800000001',
				...changed(message, changes),
			});
			expect(pathsOf(checked).map((path) => (path === 'type' ? '' : path))).toContain(where);
		},
	);
});

describe('Meta itself, and 360dialog', () => {
	const envelope = { messaging_product: 'whatsapp', to: '+447700900001' };

	test.each(EVERYWHERE)('refuse %s', (_why, message, changes, where) => {
		const checked = checkCloudMessage({ ...envelope, ...changed(message, changes) });
		expect(pathsOf(checked).map((path) => (path === 'type' ? '' : path))).toContain(where);
	});

	const text = { type: 'text', text: { body: 'Hi' } };
	test.each<[why: string, body: JsonObject, where: string]>([
		['no product', { to: '+447700900001', ...text }, 'messaging_product'],
		['another product', { ...envelope, messaging_product: 'fax', ...text }, 'messaging_product'],
		['a group', { ...envelope, recipient_type: 'group', ...text }, 'recipient_type'],
		['nobody', { messaging_product: 'whatsapp', ...text }, 'to'],
		['a number with letters', { ...envelope, to: '+44 77OO', ...text }, 'to'],
		['a user ID as a number', { ...envelope, to: 'IN.5550001', ...text }, 'to'],
		['a number as a user ID', { ...envelope, recipient: '447700900001', ...text }, 'recipient'],
		[
			'an ID of the user’s own of 513 characters',
			{ ...envelope, biz_opaque_callback_data: 'x'.repeat(513), ...text },
			'biz_opaque_callback_data',
		],
		['a member that is unknown', { ...envelope, ...text, sender: 'x' }, 'sender'],
	])('refuse %s', (_why, body, where) => {
		expect(pathsOf(checkCloudMessage(body))).toContain(where);
	});
});

function pathsOf(
	checked: ReturnType<typeof checkGupshup | typeof checkKaleyra | typeof checkCloudMessage>,
): string[] {
	return checked.ok ? [] : checked.violations.map(({ path }) => path);
}
