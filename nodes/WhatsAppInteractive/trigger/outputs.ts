import { type INodeProperties, NodeConnectionTypes } from 'n8n-workflow';

import { EVENT_GROUPS } from '../events/groups';
import { ALL_PROVIDERS } from '../providers';

/** How the events leave the node. */
export const outputsField: INodeProperties = {
	displayName: 'Outputs',
	name: 'outputs',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'One for All Events',
			value: 'one',
			description: "All events leave by the same output; 'event' tells them apart",
		},
		{
			name: 'One per Group of Events',
			value: 'group',
			description: `${EVENT_GROUPS.length} outputs, so that the workflow needs no branches: ${EVENT_GROUPS.map(({ name }) => name).join(', ')}. 'Off' stands before those of which no event is chosen.`,
		},
	],
	default: 'one',
	description: 'How the events leave this node',
};

const ONE = [{ type: NodeConnectionTypes.Main }];

const GROUPS = EVENT_GROUPS.map(({ name, events }) => ({ name, events }));

/** What comes by a number that forwards, for the providers that have this. */
const FORWARDED = Object.fromEntries(
	ALL_PROVIDERS.flatMap(({ id, setup }) =>
		setup.forwarding === undefined ? [] : [[id, setup.forwarding.events] as const],
	),
);

/** What can come in, as a part of the expression: all where nothing is forwarded. */
const told = `($parameter["registration"] === "forwarding" && ${JSON.stringify(FORWARDED)}[$parameter["provider"]])`;

const chosen = '($parameter["events"] || []).includes(event)';

/**
 * Works out an output for each group, and says at which of them nothing comes out. What is off says so
 * first, since n8n's canvas cuts long names. Without variables of its own, which n8n's expressions take
 * for those of n8n.
 */
const perGroup = [
	JSON.stringify(GROUPS),
	`.map((group) => ({ name: group.name, chosen: group.events.filter((event) => ${chosen}) }))`,
	`.map((group) => ({ type: "${NodeConnectionTypes.Main}", displayName: group.chosen.length === 0 ? "Off: " + group.name : group.name + (group.chosen.some((event) => !${told} || ${told}.includes(event)) ? "" : " (Not Forwarded)") }))`,
].join('');

/**
 * The node's outputs as n8n works them out, in the editor as well. There are as many whatever events are
 * chosen, so that choosing another one moves no connection.
 */
export const outputsExpression: `={{${string}}}` = `={{ $parameter["outputs"] === "group" ? ${perGroup} : ${JSON.stringify(ONE)} }}`;
