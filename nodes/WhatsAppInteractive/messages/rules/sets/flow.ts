import { FLOW_ACTIONS, FLOW_MODES } from '../../kinds/flow';
import type { Header } from '../../kinds/header';
import { isGiven, isOneOf } from '../condition';
import type { Rule } from '../rules';
import { headerRules } from './header';
import { bodyRule, footerRule } from './interactive';
import type { MediaCapabilities } from './media';
import { EMOJI_FREE } from './plain-button';

const ACTION_NAMES: Readonly<Record<(typeof FLOW_ACTIONS)[number], string>> = {
	dataExchange: 'Data Exchange',
	navigate: 'Navigate',
};

const MODE_NAMES: Readonly<Record<(typeof FLOW_MODES)[number], string>> = {
	draft: 'Draft',
	published: 'Published',
};

/** Data is what a screen is filled with. */
const screenOfDataRule: Rule<'flow'> = {
	type: 'field',
	path: 'message.screen',
	label: 'First Screen',
	required: true,
	when: isGiven('message.data'),
};

/** A message with a button that opens a form. */
export const flowRules = (overrides: {
	header: { types: ReadonlyArray<Header['type']>; media: MediaCapabilities; filename?: true };
	/** Whether a flow can be named instead of numbered. */
	byName?: true;
	token: { required?: true };
	buttonText: { max: number; advisedMax?: number };
	/** Whether the first screen has to be told. */
	screen: { required?: true };
}): Array<Rule<'flow'>> => [
	...headerRules(overrides.header),
	bodyRule(),
	footerRule,
	{
		type: 'choice',
		path: 'message.flow.by',
		label: 'Flow',
		values: overrides.byName ? ['id', 'name'] : ['id'],
		names: { id: 'given by its ID', name: 'given by its name' },
	},
	{
		type: 'field',
		path: 'message.flow.id',
		label: 'Flow',
		required: true,
		when: isOneOf('message.flow.by', ['id']),
	},
	...(overrides.byName
		? ([
				{
					type: 'field',
					path: 'message.flow.name',
					label: 'Flow',
					required: true,
					when: isOneOf('message.flow.by', ['name']),
				},
			] satisfies Array<Rule<'flow'>>)
		: []),
	{
		type: 'field',
		path: 'message.token',
		label: 'Flow Token',
		...overrides.token,
	},
	{
		type: 'text',
		path: 'message.buttonText',
		label: 'Button Text',
		required: true,
		...overrides.buttonText,
		pattern: EMOJI_FREE,
	},
	{
		type: 'choice',
		path: 'message.mode',
		label: 'Flow Mode',
		values: FLOW_MODES,
		names: MODE_NAMES,
	},
	{
		type: 'choice',
		path: 'message.action',
		label: 'Flow Action',
		values: FLOW_ACTIONS,
		names: ACTION_NAMES,
	},
	{
		type: 'text',
		path: 'message.screen',
		label: 'First Screen',
		...overrides.screen,
		...(overrides.screen.required && {
			when: isOneOf('message.action', ['navigate', undefined]),
		}),
	},
	...(['screen', 'data'] as const).map((member): Rule<'flow'> => ({
		type: 'absent',
		path: `message.${member}`,
		label: member === 'screen' ? 'First Screen' : 'Flow Data (JSON)',
		because: "it goes with the 'Flow Action' Navigate only",
		when: isOneOf('message.action', ['dataExchange']),
	})),
	...(overrides.screen.required ? [] : [screenOfDataRule]),
];
