import { defined } from '../../common/defined';
import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';

import { FLOW_ACTIONS, FLOW_MODES, type FlowMessage } from '../../messages/kinds/flow';
import { canSend, providersWithField } from '../../providers';
import { buttonTextField } from '../parts/button-text';
import { forProviders, groupProviders } from '../parts/for-providers';
import { headerFields, readHeader } from '../parts/header';
import { readBody, readFooter, textFields } from '../parts/texts';
import type { MessageOperation } from '../operation';
import type { Reader } from '../reader/reader';
import { markedWhereNeeded } from '../parts/needed';
import { textField } from '../parts/text-field';

const KIND = 'flow';

/** How a flow can be chosen. */
const MODES: readonly INodePropertyMode[] = [
	{
		...{ displayName: 'From List', name: 'list', placeholder: 'Select a flow...' },
		type: 'list',
		typeOptions: { searchListMethod: 'searchFlows', searchable: true },
	},
	{
		...{ displayName: 'By ID', name: 'id', placeholder: 'e.g. 987001' },
		type: 'string',
	},
	{
		...{ displayName: 'By Name', name: 'name', placeholder: 'e.g. claim_form' },
		type: 'string',
	},
];

const locator = (modes: readonly INodePropertyMode[]): INodeProperties => ({
	displayName: 'Flow',
	name: 'flow',
	type: 'resourceLocator',
	default: { mode: modes[0]?.name ?? 'id', value: '' },
	required: true,
	description: 'The form to open, as it is registered for your business account',
	modes: [...modes],
});

const naming = providersWithField('message.flow.name', KIND);

/** The ways that a provider has: its list, its ID, and its name where the provider takes that. */
const flowFields = groupProviders((provider) =>
	canSend(provider, KIND)
		? [
				...(provider.directory.flows ? ['list'] : []),
				'id',
				...(naming.includes(provider.id) ? ['name'] : []),
			]
		: [],
).flatMap(({ providers, offer }) =>
	forProviders(providers, [locator(MODES.filter(({ name }) => offer.includes(name)))]),
);

const fields: INodeProperties[] = [
	...headerFields(KIND),
	...textFields(KIND, 'e.g. Choose a day for the delivery of order 7781'),
	...flowFields,
	buttonTextField(true, 'e.g. Open form'),
	...markedWhereNeeded(
		{ kind: KIND, path: 'message.token' },
		textField(
			'Flow Token',
			'flowMark',
			'e.g. order-7781',
			'A value of your own that the answer carries, so that you know what it answers',
		),
	),
	{
		displayName: 'Flow Action',
		name: 'flowAction',
		type: 'options',
		options: [
			{
				name: 'Data Exchange',
				value: FLOW_ACTIONS[0],
				description: 'Your own endpoint says what the first screen is',
			},
			{
				name: 'Navigate',
				value: FLOW_ACTIONS[1],
				description: 'The form opens with the first screen given here',
			},
		],
		default: 'navigate',
		description: 'What happens when the customer opens the form',
	},
	...markedWhereNeeded(
		{ kind: KIND, path: 'message.screen', where: 'navigate' },
		{
			...textField(
				'First Screen',
				'flowScreen',
				'e.g. CLAIM_START',
				'The ID of the screen that the form opens with',
			),
			displayOptions: { show: { flowAction: ['navigate'] } },
		},
	),
	{
		displayName: 'Flow Data (JSON)',
		name: 'flowData',
		type: 'json',
		default: '{}',
		description:
			'What the first screen is filled with, as a JSON object such as {"orderId": "7781"}',
		displayOptions: { show: { flowAction: ['navigate'] } },
	},
	{
		displayName: 'Flow Mode',
		name: 'flowMode',
		type: 'options',
		options: [
			{ name: 'Draft', value: FLOW_MODES[0], description: 'Try out a form before publishing' },
			{ name: 'Published', value: FLOW_MODES[1] },
		],
		default: 'published',
		description: 'Whether the form is still tried out',
	},
];

const read = (reader: Reader): FlowMessage => {
	const { mode: chosenBy, value = '' } = reader.locator('flow', 'Flow');
	const token = reader.line('flowMark', 'Flow Token');
	const mode = reader.line('flowMode', 'Flow Mode');
	const action = reader.line('flowAction', 'Flow Action');
	const screen = reader.line('flowScreen', 'First Screen');
	const data = reader.jsonObject('flowData', 'Flow Data (JSON)');
	return {
		kind: KIND,
		...readHeader(reader),
		body: readBody(reader),
		...readFooter(reader),
		flow: chosenBy === 'name' ? { by: 'name', name: value } : { by: 'id', id: value },
		buttonText: reader.text('buttonText', 'Button Text') ?? '',
		...defined({ token, mode, action, screen, data }),
	};
};

/** Sends a button that opens a form. */
export const sendFlow: MessageOperation<'flow'> = {
	resource: 'interactive',
	operation: 'sendFlow',
	name: 'Send Flow',
	action: 'Send flow to customer',
	description: 'Send a button that opens a form inside WhatsApp',
	notices: ['window'],
	fields,
	read,
};
