import { reasonOfFaults } from '../../../nodes/WhatsAppInteractive/messages/rules/fault-reason';
import { validate } from '../../../nodes/WhatsAppInteractive/messages/rules/validate';
import { PROVIDERS, rulesFor } from '../../../nodes/WhatsAppInteractive/providers';
import { readSubmission } from '../../../nodes/WhatsAppInteractive/operations/read-submission';
import { ADDRESS, type Parameters } from './support';

/* Why a template is not sent, as a workflow reads it: whatever is wrong with its variables is told. */

function reasonOf(parameters: Parameters, provider: 'gupshup' | 'infobip' = 'gupshup') {
	const given: Parameters = { ...ADDRESS, provider, template: 't|en', ...parameters };
	const item = readSubmission('template', (name) => given[name] ?? '', {
		timezone: 'UTC',
		now: Date.UTC(2027, 0, 1),
	});
	const rules = rulesFor(PROVIDERS[provider], 'template');
	return item.type === 'unread'
		? reasonOfFaults([...item.faults, ...validate(item.draft, rules).faults])
		: reasonOfFaults(validate(item.submission, rules).faults);
}

const json = (value: unknown): Parameters => ({
	variablesSource: 'json',
	templateVariablesJson: value,
});
const fields = (value: Readonly<Record<string, unknown>>): Parameters => ({
	templateVariables: { value },
});

test.each<readonly [why: string, parameters: Parameters]>([
	['JSON that is none', json('{"body":["Asha"')],
	['a list for the object', json('["Asha"]')],
	['an object for a text', json({ body: [{ first: 'Asha' }] })],
	['an object for a text, in a header', json({ header: [['A']] })],
	['an unknown member', json({ Body: ['Asha'] })],
	["Meta's form", json({ components: [] })],
	['an unknown member of a card', json({ cards: [{ header: { type: 'image', link: 'a' } }] })],
	['no list of cards', json({ cards: 'mug' })],
	['a button of no type', json({ buttons: [{ type: 'tap' }] })],
	['a gap', json({ body: { 1: 'Asha', 3: 'x' } })],
	['numbers beside names', json({ body: { customer_name: 'Asha', 2: 'x' } })],
	['a time that is past', json({ offerEndsAt: '2020-01-01' })],
	['an order that is none', json({ orderStatus: { status: 'lost' } })],
	[
		'an order button with an unknown member',
		json({ buttons: [{ type: 'orderDetails', order: { x: 1 } }] }),
	],
	['a text with line breaks', json({ body: ['a\nb'] })],
	['fields of another template', fields({ 'other:body:1': 'Asha' })],
	['a field that no template has', fields({ 't:tail:1': 'Asha' })],
	['an object in a field', fields({ 't:body:1': { first: 'Asha' } })],
	['an empty field', fields({ 't:body:1': '' })],
	['a time that is past, in a field', fields({ 't:offerEndsAt': '2020-01-01' })],
])('%s', (_why, parameters) => {
	expect(reasonOf(parameters)).toBe('templateVariables');
	// Without a recipient nothing else would help.
	expect(reasonOf({ ...parameters, recipient: '12' })).toBe('invalidRecipient');
});

test('names for the variables of a provider that has numbers', () => {
	expect(reasonOf(json({ body: { customer_name: 'Asha' } }), 'infobip')).toBe('templateVariables');
});

test.each<readonly [why: string, parameters: Parameters]>([
	['a name that no template has', { template: 'Order Update|en' }],
	['a language that no template has', { template: 't|en-us' }],
])('%s is no fault of its variables', (_why, parameters) => {
	expect(reasonOf(parameters)).toBe('invalidMessage');
});
