import { validate } from '../../../nodes/WhatsAppInteractive/messages/rules/validate';
import { PROVIDERS, rulesFor } from '../../../nodes/WhatsAppInteractive/providers';
import { chosen, shownAtTop } from './editor';
import { ADDRESS, read, type Parameters } from './support';

/* Names and languages that no template can have, and texts that no variable takes. */

const PROVIDERS_WITH_TEMPLATES = ['gupshup', 'infobip', 'kaleyra'] as const;

const told = (parameters: Parameters) => {
	const listedNone = { templateVariables: { value: null, schema: [] } };
	const { submission, faults, hints } = read('template', {
		...ADDRESS,
		...listedNone,
		...parameters,
	});
	return PROVIDERS_WITH_TEMPLATES.map((id) => [
		...faults,
		...validate(submission, rulesFor(PROVIDERS[id], 'template')).faults.map(({ text }) => text),
		...hints,
	]);
};

const toAll = (text: string) => PROVIDERS_WITH_TEMPLATES.map(() => [text]);

const PATTERN = "'Template' may only consist of lower-case letters, digits and underscores";

test.each([
	['Order Update', `${PATTERN}: 'order_update'`],
	['order-update', `${PATTERN}: 'order_update'`],
	['ORDER_UPDATE', `${PATTERN}: 'order_update'`],
	['注文', PATTERN],
	['a'.repeat(513), "'Template' has 513 characters, but the limit is 512"],
])('the name %s', (name, fault) => {
	expect(told({ template: `${name}|en` })).toEqual(toAll(fault));
});

test.each([
	['en-GB', 'en_GB'],
	['EN_us', 'en_US'],
	['en_gb', 'en_GB'],
	['EN', 'en'],
	['English', 'en'],
	['english (uk)', 'en_GB'],
	['Brazilian Portuguese', 'pt_BR'],
	['Portuguese (Brazil)', 'pt_BR'],
	['zh-Hans-CN', 'zh_CN'],
	['German', 'de'],
	['es-cri', 'es_CRI'],
	['en us', 'en_US'],
	['pt_br', 'pt_BR'],
])('the language %s is spelled %s', (language, code) => {
	const fault = `'Language' is '${language}', which no template has: write ${code}`;
	expect(told({ template: `t|${language}` })).toEqual(toAll(fault));
	expect(told({ template: 't', templateLanguage: language })).toEqual(toAll(fault));
});

test.each([
	[
		'e',
		"'Language' is 'e', which no template has: use the code that the template has, such as en or en_GB",
	],
	['en|GB', "'Language' is 'en|GB', which no template has: write en_GB"],
	[
		'pt',
		"'Language' is 'pt', which is no language of WhatsApp's list; write pt_BR, or what the template has of pt_PT",
	],
	['hi_IN', "'Language' is 'hi_IN', which is no language of WhatsApp's list; write hi"],
	['fil_PH', "'Language' is 'fil_PH', which is no language of WhatsApp's list; write fil"],
	[
		'de_DE',
		"'Language' is 'de_DE', which is no language of WhatsApp's list; write de, or what the template has of de_AT, de_CH",
	],
	[
		'xx_YY',
		"'Language' is 'xx_YY', which is no language of WhatsApp's list; use the code that the template has, such as en or en_GB",
	],
])('the language %s', (language, text) => {
	expect(told({ template: `t|${language}` })).toEqual(toAll(text));
});

test.each(['en', 'en_GB', 'hi', 'pt_BR', 'es_MX', 'zh_CN', 'fil', 'prs_AF', 'es_CRI'])(
	'the language %s is one',
	(language) => {
		expect(told({ template: `t|${language}` })).toEqual([[], [], []]);
	},
);

const UNBROKEN = 'must not have line breaks, tabs or more than four spaces in a row';

describe.each(['a\nb', 'a\r\nb', 'a\tb', 'a     b', 'a\u2028b'])('%j', (text) => {
	const card = { header: { type: 'image', url: 'https://a.test/a.png' } };
	test.each<readonly [variables: object, name: string]>([
		[{ body: [text] }, "'Body' of variable 1"],
		[{ body: text }, "'Body' of variable 1"],
		[{ body: { 1: text } }, "'Body' of variable 1"],
		[{ header: text }, "'Header Text'"],
		[{ header: { text } }, "'Header Text'"],
		[{ cards: [{ ...card, body: [text] }] }, "'Body' of variable 1 in card 1"],
		[
			{ cards: [{ ...card, buttons: [{ type: 'url', suffix: text }] }] },
			"'URL Suffix' of button 1 in card 1",
		],
		[{ buttons: [{ type: 'url', suffix: text }] }, "'URL Suffix' of button 1"],
		[{ buttons: [{ type: 'copyCode', code: text }] }, "'Code to Copy' of button 1"],
		[{ code: text }, "'Code'"],
	])('is refused in %j', (variables, name) => {
		const told3 = told({
			template: 't|en',
			variablesSource: 'json',
			templateVariablesJson: variables,
		});
		for (const each of told3) expect(each).toEqual([`${name} ${UNBROKEN}`]);
	});

	test('is refused in a field', () => {
		const templateVariables = { value: { 't:body:1': text } };
		for (const each of told({ template: 't|en', templateVariables })) {
			expect(each).toEqual([`'Body' of variable 1 ${UNBROKEN}`]);
		}
	});
});

const listed = (value: string) => ({ __rl: true, mode: 'list', value });

test.each([
	['nothing is chosen', listed(''), false],
	['a name is typed without a language', { ...listed('order_update'), mode: 'name' }, true],
	['the choice tells the language', listed('order_update|en_GB'), false],
	['a name is typed with a language', { ...listed('order_update|en'), mode: 'name' }, false],
	['an expression may give either', listed('={{ $json.template }}'), true],
	['an expression has the sign itself', listed("={{ $json.template || 'sent' }}"), true],
])('where %s, the editor asks for the language or not', (_where, template, isAsked) => {
	for (const provider of PROVIDERS_WITH_TEMPLATES) {
		const shown = shownAtTop({ ...chosen(provider, 'template'), template });
		expect(shown.some(({ name }) => name === 'templateLanguage')).toBe(isAsked);
	}
});
