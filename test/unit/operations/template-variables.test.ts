import { variableFields } from '../../../nodes/WhatsAppInteractive/operations/parts/template/variable-fields';
import type { TemplateLayout } from '../../../nodes/WhatsAppInteractive/messages/template-layout';
import { PROVIDERS, rulesFor } from '../../../nodes/WhatsAppInteractive/providers';

/* The fields that n8n's resource mapper shows for a template. */

const EMPTY: TemplateLayout = {
	buttons: [],
	cards: [],
	offerEnds: false,
	isAuthentication: false,
	isOrderStatus: false,
};

type MappedProvider = 'gupshup' | 'infobip' | 'kaleyra';

const fieldsOf = (layout: Partial<TemplateLayout>, provider: MappedProvider = 'infobip') =>
	variableFields({
		name: 'x',
		layout: { ...EMPTY, ...layout },
		provider: PROVIDERS[provider],
	}).map(({ id, displayName, required, type, removed }) => ({
		id: id.replace(/^x:/, ''),
		displayName,
		required,
		type,
		...(removed && { removed }),
	}));

const own = (...about: Parameters<typeof fieldsOf>) =>
	fieldsOf(...about).filter(({ id }) => id !== 'shown');

test('a template without variables has no fields, whatever it says', () => {
	expect(
		fieldsOf({
			header: { type: 'text', text: 'News' },
			body: 'Hi',
			footer: 'Acme',
			buttons: [
				{ type: 'fixed', text: 'Call' },
				{ type: 'url', text: 'Shop', url: 'https://a.test' },
			],
		}),
	).toEqual([]);
});

test.each([
	{
		why: 'variables with numbers, each once',
		layout: { body: '{{1}} and {{ 2 }} and {{1}}' },
		fields: [
			{ id: 'body:1', displayName: 'Body {{1}}: {{1}}' },
			{ id: 'body:2', displayName: 'Body {{2}}: and {{2}}' },
		],
	},
	{
		why: 'variables with names',
		layout: { body: 'Hi {{customer_name}}' },
		fields: [
			{ id: 'body:customer_name', displayName: 'Body {{customer_name}}: Hi {{customer_name}}' },
		],
	},
	{
		why: 'a piece of a long text, in one line',
		layout: { body: 'Your order\n\n{{1}}, which you gave us today, is on its way.' },
		fields: [{ id: 'body:1', displayName: 'Body {{1}}: order {{1}},' }],
	},
	{
		why: 'a headline with a number',
		layout: { header: { type: 'text', text: 'Order {{1}}' } },
		fields: [{ id: 'header:text:text', displayName: 'Header Text: Order {{1}}' }],
	},
	{
		why: 'a headline with a name',
		layout: { header: { type: 'text', text: 'Order {{id}}' } },
		fields: [{ id: 'header:text:text:id', displayName: 'Header Text: Order {{id}}' }],
	},
	{
		why: 'a document and its name, which Infobip asks for',
		layout: { header: { type: 'document' } },
		fields: [
			{ id: 'header:document:url', displayName: 'Header Media URL (document)', type: 'url' },
			{ id: 'header:document:filename', displayName: 'Header Filename' },
		],
	},
	{
		why: 'a place',
		layout: { header: { type: 'location' } },
		fields: [
			{ id: 'header:location:latitude', displayName: 'Header Latitude' },
			{ id: 'header:location:longitude', displayName: 'Header Longitude' },
		],
	},
	{
		why: 'the end of an offer',
		layout: { offerEnds: true },
		fields: [{ id: 'offerEndsAt', displayName: 'Offer Ends At', type: 'dateTime' }],
	},
	{
		why: 'a code, and nothing else',
		layout: {
			isAuthentication: true,
			body: '{{1}} is your code',
			buttons: [{ type: 'url', url: '{{1}}' }],
		},
		fields: [{ id: 'code', displayName: 'Code' }],
	},
	{
		why: 'buttons counted as in an error, known by their position',
		layout: {
			buttons: [
				{ type: 'fixed', text: 'Call' },
				{ type: 'url', text: 'Track', url: 'https://a.test/{{1}}' },
				{ type: 'copyCode' },
			],
		},
		fields: [
			{
				id: 'button:1:url:suffix',
				displayName: 'Button 1 URL Suffix – “Track”',
			},
			{ id: 'button:2:copyCode:code', displayName: 'Button 2 Code to Copy' },
		],
	},
] as const)('$why', ({ layout, fields }) => {
	expect(own(layout)).toEqual(
		fields.map((field) => ({ required: true, type: 'string', ...field })),
	);
});

test("the template's text has a word for the button that copies a code", () => {
	const layout: TemplateLayout = {
		...EMPTY,
		body: 'Spring starts.',
		buttons: [{ type: 'copyCode' }, { type: 'url', text: 'Shop', url: 'https://a.test/{{1}}' }],
	};
	const [shown] = variableFields({ name: 'x', layout, provider: PROVIDERS.infobip });
	expect(JSON.parse(String(shown?.defaultValue))).toEqual({
		body: 'Spring starts.',
		buttons: ['Copy offer code', 'Shop (https://a.test/{{1}})'],
	});
});

test('each card of a carousel has its own fields', () => {
	const card = {
		header: { type: 'image' as const },
		body: 'Only {{1}}',
		buttons: [{ type: 'quickReply' as const, text: 'Like' }],
	};
	expect(own({ cards: [card, card] }).map(({ id, displayName }) => [id, displayName])).toEqual(
		[0, 1].flatMap((index) => [
			[`card:${index}:header:image:url`, `Card ${index + 1} Media URL (image)`],
			[`card:${index}:body:1`, `Card ${index + 1} Body {{1}}: Only {{1}}`],
			[`card:${index}:button:0:quickReply:payload`, `Card ${index + 1} Button 1 Payload – “Like”`],
		]),
	);
});

describe('what providers differ in', () => {
	const ids = (provider: MappedProvider, layout: Partial<TemplateLayout>) =>
		own(layout, provider).map(({ id, required, removed }) => [
			id,
			removed ? 'hidden' : required ? 'required' : 'optional',
		]);

	test('the sources of a file', () => {
		const layout = { header: { type: 'image' as const } };
		expect(ids('infobip', layout)).toEqual([['header:image:url', 'required']]);
		expect(ids('gupshup', layout)).toEqual([
			['header:image:url', 'optional'],
			['header:image:id', 'hidden'],
			['header:image:binary', 'hidden'],
		]);
	});

	test('the name of a place', () => {
		expect(ids('kaleyra', { header: { type: 'location' } }).slice(2)).toEqual([
			['header:location:name', 'optional'],
			['header:location:address', 'optional'],
		]);
	});

	test('the picture of several products', () => {
		const layout = { buttons: [{ type: 'products' as const }] };
		const thumbnail = 'button:0:products:thumbnail';
		expect(ids('infobip', layout)[0]).toEqual([thumbnail, 'optional']);
		expect(ids('gupshup', layout)[0]).toEqual([thumbnail, 'required']);
	});

	test('the way to pay an order, which Infobip wants to know again', () => {
		const layout = { isOrderStatus: true };
		expect(ids('infobip', layout).map(([id]) => id)).toEqual([
			'orderStatus:paymentType',
			'orderStatus:referenceId',
			'orderStatus:status',
			'orderStatus:description',
		]);
		expect(ids('kaleyra', layout).map(([id]) => id)).toEqual([
			'orderStatus:referenceId',
			'orderStatus:status',
			'orderStatus:description',
		]);
	});
});

/** What only JSON has, or what counts elements that have labels of their own. */
const WITHOUT_FIELD = [
	'Button Index',
	'Buttons',
	'Cards',
	'Copy Code Buttons',
	'Flow Buttons',
	'Header',
	'Header Media Source',
	'Media Source',
	'Products',
	'Products of all sections',
	'Section Title',
	'URL Buttons',
	'Variable Name',
];

test.each(['gupshup', 'infobip', 'kaleyra'] as const)(
	'%s: a fault names what its field is called',
	(provider) => {
		const labels = rulesFor(PROVIDERS[provider], 'template')
			// An order is given as one object, whose members are called as in Order: Send Details.
			.filter(({ path }) => /^message\.filling\.(?!buttons\[\]\.details)/.test(path))
			.map(({ label }) => label);
		const shown = labelsOfAllFields(provider);
		const isShown = (label: string) => shown.some((each) => each.includes(label));
		expect(
			[...new Set(labels)].filter((label) => !isShown(label) && !WITHOUT_FIELD.includes(label)),
		).toEqual([]);
	},
);

/** The labels of the fields of templates with each component. */
function labelsOfAllFields(provider: MappedProvider): string[] {
	const card = {
		header: { type: 'image' as const },
		body: 'Only {{1}}',
		buttons: [{ type: 'quickReply' as const }, { type: 'url' as const, url: '{{1}}' }],
	};
	const layouts: Array<Partial<TemplateLayout>> = [
		...(['document', 'location', 'product'] as const).map((type) => ({ header: { type } })),
		{ header: { type: 'text', text: '{{1}}' }, body: '{{1}}', cards: [card], offerEnds: true },
		{ isAuthentication: true },
		{ isOrderStatus: true },
		{
			buttons: (
				[
					'quickReply',
					'copyCode',
					'flow',
					'catalog',
					'products',
					'orderDetails',
					'voiceCall',
				] as const
			).map((type) => ({ type })),
		},
	];
	return layouts.flatMap((layout) =>
		fieldsOf(layout, provider).map(({ displayName }) => displayName),
	);
}
