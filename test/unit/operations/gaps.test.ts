import { gapsIn } from '../../../nodes/WhatsAppInteractive/operations/reader/gaps';
import { read } from './support';

/* Texts that go out with a hole in them, where an expression gave nothing. */

const HI = '=Hi {{ $json.name }}, your order {{ $json.order }} of {{ $json.day }}';

test.each<readonly [raw: unknown, text: string, hasGap: boolean, why: string]>([
	[HI, 'Hi Asha, your order 7 of Monday', false, 'all is there'],
	[HI, 'Hi , your order 7 of Monday', true, 'the first is missing'],
	[HI, 'Hi Asha, your order  of Monday', true, 'the one in the middle is missing'],
	[HI, 'Hi Asha, your order 7 of ', true, 'the last is missing'],
	[HI, 'Hi  , your order 7 of Monday', true, 'a blank is nothing'],
	[HI, 'Hi Asha, your order of mugs of Monday', false, 'a value has the words around it in it'],
	[HI, 'Hi Asha', false, 'another text'],
	[HI, '', false, 'no text at all'],
	['={{ $json.greeting }} Asha', ' Asha', true, 'it begins with an expression'],
	['=Order {{ $json.order }}', 'Order ', true, 'it ends with one'],
	['=Order {{ $json.order }}', 'Order 7', false, 'the same with a value'],
	["=Order 7{{ $json.note ?? '' }}", 'Order 7', false, 'nothing is what the expression allows'],
	['=Order 7{{ $json.paid ? "" : ", unpaid" }}', 'Order 7', false, 'the same in other quotes'],
	['={{ $json.first }} {{ $json.last }}', 'Asha ', false, 'no word around them'],
	['=Hi {{ $json.a }}{{ $json.b }}!', 'Hi Asha!', false, 'two side by side'],
	['=Hi \\{{ {{ $json.a }}', 'Hi {{ ', false, 'brackets that n8n leaves alone'],
	['=Hi {{ $json.a', 'Hi ', false, 'an expression without an end'],
	['=Hi', 'Hi', false, 'no expression in it'],
	['Hi {{ $json.name }}', 'Hi ', false, 'a text that is no expression'],
	[{ button: [{ title: '=Slot {{ $json.slot }}' }] }, 'Slot ', true, 'deep in a collection'],
	[{ __rl: true, mode: 'name', value: '=sale_{{ $json.lang }}' }, 'sale_', true, 'a locator'],
	[7, 'Hi ', false, 'a number'],
	[null, 'Hi ', false, 'nothing'],
])('%j gives %j: %s, %s', (raw, text, hasGap) => {
	expect(gapsIn({ other: 'a', field: raw })(text)).toBe(hasGap);
});

test('a hint tells of it, in the place of what else the text looks like', () => {
	const text = 'Hi , your order is on its way';
	const hasGap = gapsIn({ text: '=Hi {{ $json.name }}, your order is on its way' });
	expect(read('text', { text }, { hasGap }).hints).toEqual([
		`'Text' has an expression in it that gave nothing: '${text}'`,
	]);
});
