import { plain, receive, send, set, start, type Example } from './canvas';

/* A template to everybody in a file, and a file of what arrived. */

const FOLDER = '/home/node/.n8n-files';
const FILES = ['n8n-nodes-base.readWriteFile', 1] as const;
const TO_FILE = ['n8n-nodes-base.convertToFile', 1.1] as const;

/** A line for each item at the end of a CSV file. */
const append = (name: string, at: readonly [number, number], fileName: string) =>
	plain(name, at, FILES, {
		operation: 'write',
		fileName,
		options: { append: true },
	});

/** The campaign. */
export const CAMPAIGN: Example = {
	file: 'csv-campaign',
	name: 'campaign from a CSV file, with a report',
	shows:
		'sends a template to everybody in [`customers.csv`](examples/customers.csv), and writes into a file what arrived',
	notes: [
		{
			text: '## Send\n`customers.csv` has the columns `customer`, `phone` and `name`. Where **Read the File** finds none, all is green and nothing is sent. A row that cannot be sent does not stop the others: it leaves with an `error`.\n\nSend only to customers who agreed to it.',
			from: [0, 0],
			to: [3, 0],
		},
		{
			text: '## Report\nOne line in `campaign-report.csv` for each report: customer, what became of the message, when, and the reason of a failure. The first send can be accepted, and fail later.',
			from: [0, 2],
			to: [3, 2],
		},
	],
	nodes: [
		start([0, 0]),
		plain('Read the File', [1, 0], FILES, {
			fileSelector: `${FOLDER}/customers.csv`,
			options: {},
		}),
		plain('Customers', [2, 0], ['n8n-nodes-base.extractFromFile', 1], { options: {} }),
		send(
			'Send the Offer',
			[3, 0],
			{
				resource: 'template',
				operation: 'sendTemplate',
				recipient: '={{ $json.phone }}',
				correlationId: '={{ $json.customer }}',
				template: { __rl: true, mode: 'name', value: 'spring_offer|en' },
				templateVariables: {
					mappingMode: 'defineBelow',
					value: {
						'spring_offer:body:1': '={{ $json.name }}',
						'spring_offer:offerEndsAt': '2027-03-31T18:30:00Z',
						'spring_offer:button:0:copyCode:code': 'SPRING10',
						'spring_offer:button:1:url:suffix': 'spring',
					},
				},
				options: { messagesPerRequest: 50 },
			},
			{ onError: 'continueRegularOutput' },
		),
		receive('What Became of It', [0, 2], ['delivered', 'seen', 'failed']),
		set('Line of the Report', [1, 2], {
			line: '={{ [$json.correlationId, $json.event, $json.time, $json.error?.reason].join(",") }}\n',
		}),
		plain('As a File', [2, 2], TO_FILE, {
			operation: 'toText',
			sourceProperty: 'line',
			options: {},
		}),
		append('Append to the Report', [3, 2], `${FOLDER}/campaign-report.csv`),
	],
	lines: [
		{ from: 'Start', to: 'Read the File' },
		{ from: 'Read the File', to: 'Customers' },
		{ from: 'Customers', to: 'Send the Offer' },
		{ from: 'What Became of It', to: 'Line of the Report' },
		{ from: 'Line of the Report', to: 'As a File' },
		{ from: 'As a File', to: 'Append to the Report' },
	],
};
