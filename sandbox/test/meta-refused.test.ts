import { checkMessage as checkGupshup } from '../providers/gupshup/schemas';
import { checkMessage as checkKaleyra } from '../providers/kaleyra/schemas';
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

function pathsOf(checked: ReturnType<typeof checkGupshup | typeof checkKaleyra>): string[] {
	return checked.ok ? [] : checked.violations.map(({ path }) => path);
}
