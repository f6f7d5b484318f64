import type { QueryKind } from '../providers/query';
import type { Operation } from './operation';

/** What the editor offers beside sending messages. */
export const QUERY_OPERATIONS: Readonly<Record<QueryKind, Operation>> = {
	getTemplates: {
		resource: 'template',
		operation: 'getMany',
		name: 'Get Many',
		action: 'Get many templates',
		description: 'List the message templates of the account with their texts and states',
	},
	uploadMedia: {
		resource: 'media',
		operation: 'upload',
		name: 'Upload',
		action: 'Upload media',
		description:
			'Upload a file of the workflow once, to send it by its ID as often as needed in the next 30 days',
	},
	downloadMedia: {
		resource: 'media',
		operation: 'download',
		name: 'Download',
		action: 'Download media',
		description: 'Fetch a file that a customer sent, as WhatsApp Interactive Trigger tells of it',
	},
};

/** The values of all queries in the operation dropdowns; no kind of message has one of them. */
export const QUERY_OPERATION_VALUES: string[] = Object.values(QUERY_OPERATIONS).map(
	({ operation }) => operation,
);

/** The names of all queries. */
export const QUERY_KINDS = Object.keys(QUERY_OPERATIONS) as QueryKind[];
