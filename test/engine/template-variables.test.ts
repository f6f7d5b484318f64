import type { INodeParameters, ResourceMapperField } from 'n8n-workflow';

import type { ProviderId } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { SENDERS } from './accounts';
import { useBench } from './support/bench';
import { editorMethods } from './support/editor-methods';
import { RECIPIENT } from './support/messages';

/*
 * The fields of a template as the editor shows them, filled in and sent: the sandbox compares each
 * message with the template that it is of, and turns down what does not fill it exactly.
 */
const bench = useBench();

const TEMPLATE = { resource: 'template', operation: 'sendTemplate' };

const PROVIDERS = ['gupshup', 'infobip', 'kaleyra'] as const satisfies readonly ProviderId[];

const located = (value: string) => ({ __rl: true, mode: 'list', value });

const around = (provider: ProviderId): INodeParameters => ({
	provider,
	...TEMPLATE,
	...(SENDERS[provider] !== '' && { sender: located(SENDERS[provider]) }),
	recipient: RECIPIENT,
});

const ORDER = JSON.stringify({
	referenceId: 'ord-7781',
	paymentType: 'PG_RAZORPAY',
	paymentConfiguration: 'rzp-main',
	catalogId: '1122334455',
	items: [{ name: 'Enamel mug', price: '449.00', quantity: 2, sku: 'MUG-350' }],
	tax: '21.50',
});

/** What fields of a certain end are filled with; the others get a short text. */
const VALUES: ReadonlyArray<readonly [end: string, value: string | number]> = [
	[':url', 'https://shop.example.com/orders/7781'],
	[':filename', 'invoice-7781.pdf'],
	[':latitude', '19.076'],
	[':longitude', '72.8777'],
	['offerEndsAt', '2027-03-31T18:30:00.000Z'],
	[':sections', '[{ "title": "Mugs", "products": ["MUG-350", "MUG-500"] }]'],
	[':order', ORDER],
	[':data', '{ "order": "7781" }'],
	[':minutes', 2880],
	[':referenceId', 'ord-7781'],
	[':paymentType', 'PG_RAZORPAY'],
	[':status', 'processing'],
];

const valueFor = ({ id }: ResourceMapperField): string | number =>
	VALUES.find(([end]) => id.endsWith(end))?.[1] ?? 'A7781';

/** The value of the mapper as the editor makes it of the fields that are wanted. */
const filled = (
	fields: readonly ResourceMapperField[],
	wanted: (field: ResourceMapperField) => boolean,
): INodeParameters => ({
	templateVariables: {
		mappingMode: 'defineBelow',
		value: Object.fromEntries(
			fields.filter(wanted).map((field) => [field.id, field.defaultValue ?? valueFor(field)]),
		),
		schema: fields.map((field) => ({ ...field })) as unknown as INodeParameters[],
		matchingColumns: [],
	},
});

describe.each(PROVIDERS)('%s', (provider) => {
	const listed = async () => {
		const methods = editorMethods(bench);
		const { results } = await methods.search('searchTemplates', around(provider));
		expect(results.length).toBeGreaterThan(10);
		return await Promise.all(
			results.map(async ({ value }) => {
				const parameters = { ...around(provider), template: located(String(value)) };
				const { fields } = await methods.map('getTemplateVariables', parameters);
				return { key: String(value), parameters, fields };
			}),
		);
	};

	test.each([
		['the required fields alone', ({ required }: ResourceMapperField) => required],
		// Of the sources of a file one is enough.
		['all fields', ({ id }: ResourceMapperField) => !/:(id|binary)$/.test(id)],
	])('each template with %s is what WhatsApp approved', async (_which, wanted) => {
		for (const { key, parameters, fields } of await listed()) {
			// Where a file may come from three places, none of them is required.
			const isFile = ({ id }: ResourceMapperField) => /:header:\w+:url$/.test(id);
			const { messages, error } = await bench.send({
				parameters: {
					...parameters,
					...filled(fields, (field) => wanted(field) || isFile(field)),
				},
			});
			expect([key, error?.message]).toEqual([key, undefined]);
			expect([key, messages.map(({ outcome }) => outcome.kind)]).toEqual([key, ['seen']]);
		}
	});

	test('a variable without a value is told by its label, and nothing is sent', async () => {
		const found = (await listed()).find(({ key }) => key.startsWith('parcel_sent|'));
		const { fields = [], parameters } = found ?? {};
		const empty = fields.map((field) =>
			field.id.endsWith('body:2') ? { ...field, defaultValue: '={{ $json.nothing }}' } : field,
		);
		const { error, requests } = await bench.send({
			parameters: { ...parameters, ...filled(empty, ({ id }) => !/:(id|binary)$/.test(id)) },
		});
		expect(error?.message).toBe("'Body' of variable 2 is empty [item 0]");
		expect(requests).toEqual([]);
	});
});

describe('what the editor shows of a template', () => {
	const fieldsOf = async (provider: ProviderId, template: string) => {
		const parameters = { ...around(provider), template: located(template) };
		const { fields } = await editorMethods(bench).map('getTemplateVariables', parameters);
		return fields;
	};

	test('are its text, and a field for each variable with the text around it', async () => {
		const fields = await fieldsOf('infobip', 'parcel_sent|en');
		expect(fields.map(({ id, displayName, required }) => [id, displayName, required])).toEqual([
			['parcel_sent:shown', 'Template Text', false],
			['parcel_sent:header:image:url', 'Header Media URL (image)', true],
			['parcel_sent:body:1', 'Body {{1}}: Hi {{1}},', true],
			['parcel_sent:body:2', 'Body {{2}}: order {{2}}', true],
			['parcel_sent:button:0:quickReply:payload', 'Button 1 Payload – “Stop updates”', true],
			['parcel_sent:button:1:url:suffix', 'Button 2 URL Suffix – “Track”', true],
		]);
		expect(fields[0]).toMatchObject({ readOnly: true, type: 'object' });
		expect(JSON.parse(String(fields[0]?.defaultValue))).toEqual({
			header: 'image',
			body: 'Hi {{1}}, order {{2}} is on its way.',
			footer: 'Acme Outfitters',
			buttons: ['Stop updates', 'Track (https://acme.test/{{1}})'],
		});
	});

	test('are the three sources of a file where the provider stores files', async () => {
		const fields = await fieldsOf('kaleyra', 'parcel_sent|en');
		const shown = fields.map(({ id, required, removed }) => [id, required, removed ?? false]);
		expect(shown.slice(1, 4)).toEqual([
			['parcel_sent:header:image:url', false, false],
			['parcel_sent:header:image:id', false, true],
			['parcel_sent:header:image:binary', false, true],
		]);
	});

	test('is the code alone where WhatsApp writes the text', async () => {
		const fields = await fieldsOf('infobip', 'login_code|en');
		expect(fields.map(({ id }) => id)).toEqual(['login_code:code']);
	});

	test.each([
		{ template: '', notice: "Choose a 'Template' to see its variables." },
		{ template: 'full_catalog|en', notice: undefined },
	])('$template: the notice is $notice', async ({ template, notice }) => {
		const parameters = { ...around('infobip'), template: located(template) };
		const shown = await editorMethods(bench).map('getTemplateVariables', parameters);
		expect(shown.emptyFieldsNotice).toBe(notice);
	});

	test.each([
		{
			why: 'a name that the provider does not list',
			template: located('no_such|en'),
			told: "Infobip lists no template 'no_such' in en",
		},
		{
			why: 'a language that the template does not have',
			template: located('parcel_sent|pt_BR'),
			told: "Infobip lists no template 'parcel_sent' in pt_BR",
		},
		{
			why: 'an expression without a value',
			template: { __rl: true, mode: 'name', value: null },
			told: "'Template' is an expression that has no value yet",
		},
	])('$why is told, so that n8n keeps what was filled in', async ({ template, told }) => {
		const parameters = { ...around('infobip'), template } as INodeParameters;
		await expect(editorMethods(bench).map('getTemplateVariables', parameters)).rejects.toThrow(
			told,
		);
	});

	test('the language of a template that is typed alone is looked up in its own field', async () => {
		const parameters = {
			...around('infobip'),
			template: { __rl: true, mode: 'name', value: 'order_confirmed' },
			templateLanguage: 'de',
		};
		const { fields } = await editorMethods(bench).map('getTemplateVariables', parameters);
		expect(fields[1]?.displayName).toBe('Body {{1}}: Hallo {{1}},');
	});
});
