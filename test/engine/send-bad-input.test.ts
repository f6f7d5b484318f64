import type { INodeParameters } from 'n8n-workflow';

import type { MessageKind } from '../../nodes/WhatsAppInteractive/messages/message';
import type { ProviderId } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { useBench } from './support/bench';
import { messageOf } from './support/messages';

const bench = useBench();

const chars = (count: number) => 'x'.repeat(count);

const choice = (position: number) => ({ id: `id-${position}`, title: `Title ${position}` });

const choices = (count: number) =>
	JSON.stringify(Array.from({ length: count }, (_, position) => choice(position)));

const buttonsJson = (json: string): INodeParameters => ({
	buttonsSource: 'json',
	buttonsJson: json,
});

const buttonsWith = (...buttons: INodeParameters[]): INodeParameters => ({
	buttons: { button: buttons },
});

const sectionsJson = (json: string): INodeParameters => ({
	sectionsSource: 'json',
	sectionsJson: json,
});

const options = (members: INodeParameters): INodeParameters => ({ options: members });

type Row = readonly [ProviderId, MessageKind, INodeParameters, string];

/** Provider, kind, what is wrong with a sound message, and what the user is told. */
const ROWS: readonly Row[] = [
	['infobip', 'text', { text: '={{ "  " }}' }, "'Text' is empty"],
	['infobip', 'text', { text: '={{ $json.missing }}' }, "'Text' is empty"],
	['infobip', 'text', { text: '={{ $json }}' }, "'Text' must be text, but it is an object"],
	['infobip', 'text', { text: chars(4097) }, "'Text' has 4097 characters, but the limit is 4096"],
	['messangi', 'text', { text: chars(1025) }, "'Text' has 1025 characters, but the limit is 1024"],
	['infobip', 'text', { recipient: '={{ $json.phone }}' }, "'Recipient' is empty"],
	[
		'infobip',
		'text',
		{ recipient: '+91 98000 O0001' },
		"'Recipient' is not a phone number: '+91 98000 O0001' has 'O', which is no part of a number",
	],
	[
		'infobip',
		'text',
		{ recipient: '12345' },
		"'Recipient' is not a phone number: '12345' has 5 digits; with the country code there must be 8 to 15",
	],
	[
		'infobip',
		'text',
		{ recipient: '={{ 12025550100.5 }}' },
		"'Recipient' is not a phone number: '12025550100.5' has decimals",
	],
	['infobip', 'text', { sender: 'Acme' }, "'Sender' is not a phone number: 'Acme' has no digits"],
	['infobip', 'text', { sender: '={{ $json.from }}' }, "'Sender' is empty"],
	[
		'kaleyra',
		'text',
		{ recipient: 'US.1234' },
		"'Recipient' must be a phone number; the provider takes no business-scoped user ID",
	],
	[
		'kaleyra',
		'text',
		{ correlationId: chars(256) },
		"'Correlation ID' has 256 characters, but the limit is 255",
	],
	[
		'infobip',
		'text',
		options({ messageId: chars(201) }),
		"'Message ID' has 201 characters, but the limit is 200",
	],
	[
		'infobip',
		'text',
		options({ reportUrl: 'n8n.example.com' }),
		"'Report URL' must be a web address that starts with https:// or http://; there is no https:// in front of it",
	],
	[
		'infobip',
		'text',
		options({ previewUrl: true }),
		"'Text' needs a link that starts with http:// or https:// while 'Preview URL' is on",
	],
	[
		'infobip',
		'text',
		options({ additionalPayload: '{ "a": ' }),
		"'Additional Payload (JSON)' is not valid JSON; it ends too early",
	],
	[
		'infobip',
		'text',
		options({ additionalPayload: '[1]' }),
		"'Additional Payload (JSON)' must be a JSON object, but it is a list",
	],
	['infobip', 'replyButtons', { body: '={{ $json.body }}' }, "'Body' is empty"],
	[
		'infobip',
		'replyButtons',
		{ body: chars(1025) },
		"'Body' has 1025 characters, but the limit is 1024",
	],
	[
		'infobip',
		'replyButtons',
		{ footer: chars(61) },
		"'Footer' has 61 characters, but the limit is 60",
	],
	[
		'infobip',
		'replyButtons',
		{ headerType: 'text', headerText: '={{ $json.header }}' },
		"'Header Text' is empty",
	],
	[
		'infobip',
		'replyButtons',
		{ headerType: 'image', headerMediaUrl: '={{ $json.image }}' },
		"'Header Media URL' is empty",
	],
	[
		'infobip',
		'replyButtons',
		{ headerType: 'video', headerMediaUrl: 'movie.mp4' },
		"'Header Media URL' must be a web address that starts with https:// or http://; there is no https:// in front of it",
	],
	[
		'infobip',
		'replyButtons',
		buttonsJson(choices(4)),
		"'Buttons' has 4 entries, but the limit is 3",
	],
	['infobip', 'replyButtons', buttonsJson('[]'), "'Buttons' is empty, add at least 1"],
	[
		'infobip',
		'replyButtons',
		buttonsJson('[{'),
		"'Buttons (JSON)' is not valid JSON; it ends too early",
	],
	[
		'infobip',
		'replyButtons',
		buttonsJson('{"id":"a","title":"A"}'),
		"'Buttons (JSON)' must be a list, but it is an object",
	],
	[
		'infobip',
		'replyButtons',
		buttonsWith({ id: 'a', title: 'Yes' }, { id: 'a', title: 'No' }),
		"'ID' of button 2 is the same as 'ID' of button 1: each must be different",
	],
	[
		'infobip',
		'replyButtons',
		buttonsWith({ id: 'a', title: 'Yes' }, { id: 'b', title: 'Yes' }),
		"'Title' of button 2 is the same as 'Title' of button 1: each must be different",
	],
	[
		'infobip',
		'replyButtons',
		buttonsWith({ id: 'a', title: 'x'.repeat(21) }),
		"'Title' of button 1 has 21 characters, but the limit is 20",
	],
	[
		'gupshup',
		'replyButtons',
		buttonsWith({ id: 'a', title: '🎁'.repeat(21) }),
		"'Title' of button 1 has 21 characters, but the limit is 20",
	],
	['infobip', 'list', { listButtonText: '={{ $json.open }}' }, "'List Button Text' is empty"],
	[
		'infobip',
		'list',
		{ headerText: chars(61) },
		"'Header Text' has 61 characters, but the limit is 60",
	],
	['infobip', 'list', sectionsJson('[]'), "'Sections' is empty, add at least 1"],
	[
		'infobip',
		'list',
		sectionsJson('[{"rows":[]}]'),
		"'Rows' of section 1 is empty, add at least 1",
	],
	['infobip', 'list', sectionsJson('[{"rows":5}]'), "'Rows' must be a list, but it is a number"],
	[
		'infobip',
		'list',
		sectionsJson(choices(11)),
		"'Rows' of section 1 has 11 entries, but the limit is 10",
	],
	[
		'infobip',
		'list',
		sectionsJson(
			`[{"title":"A","rows":${choices(6)}},{"title":"B","rows":${choices(11).replace(/id-/g, 'b-')}}]`,
		),
		"'Rows' of section 2 has 11 entries, but the limit is 10; 'Rows of all sections' has 17 entries, but the limit is 10",
	],
	[
		'infobip',
		'list',
		sectionsJson('[{"title":"A","rows":["One"]},{"title":"B","rows":["One"]}]'),
		"'ID' of row 1 in section 2 is the same as 'ID' of row 1 in section 1: each must be different",
	],
	[
		'infobip',
		'list',
		sectionsJson('[{"rows":["One"]},{"title":"B","rows":["Two"]}]'),
		"'Title' of section 1 is empty",
	],
	['messangi', 'list', sectionsJson('["One"]'), "'Title' of section 1 is empty"],
	[
		'infobip',
		'list',
		sectionsJson(JSON.stringify([{ id: 'a', title: chars(25) }])),
		"'Title' of row 1 in section 1 has 25 characters, but the limit is 24",
	],
	['infobip', 'orderStatus', { referenceId: '={{ $json.order }}' }, "'Payment ID' is empty"],
	[
		'infobip',
		'orderStatus',
		{ orderStatus: '={{ "lost" }}' },
		"'Status' is 'lost': it must be canceled, completed, partiallyShipped, pending, processing or shipped",
	],
	[
		'kaleyra',
		'orderStatus',
		{ orderStatus: '={{ "pending" }}' },
		"'Status' must be Canceled, Completed, Partially Shipped, Processing or Shipped",
	],
	['gupshup', 'orderStatus', { body: '={{ $json.body }}' }, "'Body' is empty"],
	[
		'gupshup',
		'orderStatus',
		{ referenceId: 'ÖRD 1' },
		"'Reference ID' may only consist of letters without accents, digits, dashes, underscores and periods",
	],
];

test.each(ROWS)('%s %s with %j', async (provider, kind, changes, told) => {
	const { error, items, requests } = await bench.send({
		parameters: messageOf(provider, kind, changes),
	});
	expect(requests).toEqual([]);
	expect(items).toEqual([]);
	expect(error?.message).toContain(told);
	expect(error?.message).toContain('[item 0');
	// Told once, and nothing beside it.
	expect(error?.message.includes('fields need a correction')).toBe(told.includes("; '"));
	expect(error).toMatchObject({
		name: 'NodeOperationError',
		description: 'Nothing was sent for this item. Correct the fields and run the node again.',
		context: { itemIndex: 0 },
	});
});

test('all that is wrong with an item is told at once', async () => {
	const { error } = await bench.send({
		parameters: messageOf('infobip', 'replyButtons', {
			recipient: 'x',
			body: '={{ $json.body }}',
			...buttonsJson(choices(4)),
		}),
	});
	expect(error?.message).toBe(
		"3 fields need a correction [item 0]: 'Recipient' is not a phone number: 'x' has no digits; 'Body' is empty; 'Buttons' has 4 entries, but the limit is 3",
	);
});

test('twenty emoji are twenty characters, and go out', async () => {
	const { messages } = await bench.send({
		parameters: messageOf(
			'gupshup',
			'replyButtons',
			buttonsWith({ id: 'a', title: '🎁'.repeat(20) }),
		),
	});
	expect(messages).toHaveLength(1);
});

describe('n8n itself does not start a workflow', () => {
	const fourButtons = buttonsWith(choice(1), choice(2), choice(3), choice(4));

	test.each<Row>([
		['infobip', 'text', { text: '' }, 'Parameter "Text" is required'],
		['infobip', 'text', { recipient: '' }, 'Parameter "Recipient" is required'],
		['infobip', 'text', { sender: '' }, 'Parameter "Sender" is required'],
		['infobip', 'replyButtons', { body: '' }, 'Parameter "Body" is required'],
		['infobip', 'replyButtons', fourButtons, 'At most 3 fields are allowed'],
		['infobip', 'list', { listButtonText: '' }, 'Parameter "List Button Text" is required'],
		['gupshup', 'orderStatus', { referenceId: '' }, 'Parameter "Reference ID" is required'],
	])('with %s %s and %j in the editor', async (provider, kind, changes, told) => {
		await expect(bench.send({ parameters: messageOf(provider, kind, changes) })).rejects.toThrow(
			told,
		);
		expect(bench.sandbox.requests()).toEqual([]);
	});
});
