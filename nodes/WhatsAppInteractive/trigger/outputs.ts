import { type INodeProperties, NodeConnectionTypes } from 'n8n-workflow';

import { EVENT_GROUPS } from '../events/groups';

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
			description: `Eight outputs, so that the workflow needs no branches: ${EVENT_GROUPS.map(({ name }) => name).join(', ')}`,
		},
	],
	default: 'one',
	description: 'How the events leave this node',
};

const ONE = [{ type: NodeConnectionTypes.Main }];

const GROUPS = EVENT_GROUPS.map(({ name, events }) => ({ name, events }));

/** Works out an output for each group, and says at which of them nothing can come out. */
const perGroup = `${JSON.stringify(GROUPS)}.map((group) => ({ type: "${NodeConnectionTypes.Main}", displayName: group.name + (group.events.some((event) => ($parameter["events"] || []).includes(event)) ? "" : " (Not Chosen)") }))`;

/**
 * The node's outputs as n8n works them out, in the editor as well. There are as many whatever events are
 * chosen, so that choosing another one moves no connection.
 */
export const outputsExpression: `={{${string}}}` = `={{ $parameter["outputs"] === "group" ? ${perGroup} : ${JSON.stringify(ONE)} }}`;
