import { type ProviderName, type Sandbox, startSandbox } from '..';
import type { JsonObject, JsonValue } from '../json';
import { call, changed, many, wide } from './harness';
import { gupshup, kaleyra, MESSANGI_TEXT, META_BUTTONS, META_LIST } from './samples';

type Case = [why: string, interactive: JsonObject, changes: Record<string, JsonValue | undefined>];

const BUTTON = 'action.buttons[0].reply';
const SECTIONS = 'action.sections';
const ROW = 'action.sections[0].rows[0]';

const buttons = (count: number) =>
	many(count, (index) => ({ type: 'reply', reply: { id: `b${index}`, title: `B${index}` } }));
const rows = (count: number, prefix = 'r') =>
	many(count, (index) => ({ id: `${prefix}${index}`, title: 'Row' }));
const media = (type: string, object: JsonObject) => ({ type, [type]: object });
const link = 'https://x.test/a';

const accepted: Case[] = [
	['the longest body of buttons', META_BUTTONS, { 'body.text': wide(1024) }],
	['the longest body of a list', META_LIST, { 'body.text': wide(1024) }],
	['the longest footer', META_BUTTONS, { 'footer.text': wide(60) }],
	['the longest header', META_BUTTONS, { header: { type: 'text', text: wide(60) } }],
	['an image', META_BUTTONS, { header: media('image', { link }) }],
	['a video', META_BUTTONS, { header: media('video', { link }) }],
	['a document', META_BUTTONS, { header: media('document', { link, filename: 'a.pdf' }) }],
	['three buttons', META_BUTTONS, { 'action.buttons': buttons(3) }],
	['the longest button ID', META_BUTTONS, { [`${BUTTON}.id`]: wide(256) }],
	['the longest button title', META_BUTTONS, { [`${BUTTON}.title`]: wide(20) }],
	['the longest list button', META_LIST, { 'action.button': wide(20) }],
	['ten rows', META_LIST, { [`${SECTIONS}[0].rows`]: rows(10) }],
	[
		'ten sections',
		META_LIST,
		{
			[SECTIONS]: many(10, (index) => ({ title: wide(24), rows: rows(1, `s${index}`) })),
		},
	],
	[
		'the longest row',
		META_LIST,
		{ [ROW]: { id: wide(200), title: wide(24), description: wide(72) } },
	],
];

const refused: Case[] = [
	['a long body of buttons', META_BUTTONS, { 'body.text': wide(1025) }],
	['no body', META_LIST, { body: undefined }],
	['a blank body', META_LIST, { 'body.text': ' ' }],
	['a long footer', META_BUTTONS, { 'footer.text': wide(61) }],
	['an empty footer', META_BUTTONS, { footer: {} }],
	['a long header', META_BUTTONS, { header: { type: 'text', text: wide(61) } }],
	['an image above a list', META_LIST, { header: media('image', { link }) }],
	['a caption in a header', META_BUTTONS, { header: media('image', { link, caption: 'a' }) }],
	['link and ID at once', META_BUTTONS, { header: media('image', { link, id: '1' }) }],
	['a link that is no address', META_BUTTONS, { header: media('image', { link: 'a.png' }) }],
	['no button', META_BUTTONS, { 'action.buttons': [] }],
	['four buttons', META_BUTTONS, { 'action.buttons': buttons(4) }],
	['the same button ID twice', META_BUTTONS, { 'action.buttons[1].reply.id': 'keep' }],
	['the same button title twice', META_BUTTONS, { 'action.buttons[1].reply.title': 'Keep' }],
	['a long button ID', META_BUTTONS, { [`${BUTTON}.id`]: wide(257) }],
	['space around a button ID', META_BUTTONS, { [`${BUTTON}.id`]: 'keep ' }],
	['a long button title', META_BUTTONS, { [`${BUTTON}.title`]: wide(21) }],
	['a long list button', META_LIST, { 'action.button': wide(21) }],
	['no section', META_LIST, { [SECTIONS]: [] }],
	[
		'eleven sections',
		META_LIST,
		{
			[SECTIONS]: many(11, (index) => ({ title: 'S', rows: rows(1, `s${index}`) })),
		},
	],
	['eleven rows in one section', META_LIST, { [`${SECTIONS}[0].rows`]: rows(11) }],
	[
		'eleven rows in two sections',
		META_LIST,
		{
			[SECTIONS]: [
				{ title: 'A', rows: rows(5) },
				{ title: 'B', rows: rows(6, 's') },
			],
		},
	],
	[
		'the same row in two sections',
		META_LIST,
		{
			[SECTIONS]: [
				{ title: 'A', rows: rows(1) },
				{ title: 'B', rows: rows(1) },
			],
		},
	],
	[
		'two sections, one without title',
		META_LIST,
		{ [SECTIONS]: [{ title: 'A', rows: rows(1) }, { rows: rows(1, 's') }] },
	],
	['a long section title', META_LIST, { [`${SECTIONS}[0].title`]: wide(25) }],
	['a long row ID', META_LIST, { [`${ROW}.id`]: wide(201) }],
	['a long row title', META_LIST, { [`${ROW}.title`]: wide(25) }],
	['a long row description', META_LIST, { [`${ROW}.description`]: wide(73) }],
	['an unknown type', META_BUTTONS, { type: 'buttons' }],
	['an unknown field', META_BUTTONS, { title: 'x' }],
];

const PROVIDERS: ReadonlyArray<[ProviderName, number, (interactive: JsonObject) => JsonObject]> = [
	['kaleyra', 202, kaleyra],
	['gupshup', 200, gupshup],
	['metaCloud', 200, gupshup],
	['dialog360', 200, gupshup],
	[
		'messangi',
		200,
		(interactive) =>
			changed(MESSANGI_TEXT, {
				'request.type': 'interactive',
				'request.message': undefined,
				'request.interactive': interactive,
			}),
	],
];

describe.each(PROVIDERS)('Limits of Meta’s interactive object at %s', (provider, success, wrap) => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ reportDelays: 'manual' });
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.stop());

	test.each(accepted)('accepts %s', async (_why, interactive, changes) => {
		const { status } = await call(sandbox, provider, { body: wrap(changed(interactive, changes)) });
		expect({ status, violations: sandbox.requests()[0]?.violations }).toEqual({ status: success });
		expect(sandbox.messages()).toHaveLength(1);
	});

	test.each(refused)('refuses %s', async (_why, interactive, changes) => {
		const { status } = await call(sandbox, provider, { body: wrap(changed(interactive, changes)) });
		expect(status).toBe(400);
		expect(sandbox.requests()[0]?.violations).toEqual(expect.arrayContaining([expect.any(String)]));
		expect(sandbox.messages()).toEqual([]);
	});
});
