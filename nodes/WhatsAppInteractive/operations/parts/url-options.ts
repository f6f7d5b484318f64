import type { INodeProperties } from 'n8n-workflow';

import { defined } from '../../common/defined';
import type { UrlOptions } from '../../messages/submission';
import type { Reader } from '../reader/reader';
import { textField } from './text-field';

const options: INodeProperties[] = [
	textField(
		'Custom Domain',
		'customDomain',
		'e.g. go.example.com',
		'A short domain that is set up at the provider',
	),
	{
		displayName: 'Remove Protocol',
		name: 'removeProtocol',
		type: 'boolean',
		default: false,
		description:
			'Whether to drop https:// from links, which some phones then do not take for links',
	},
	{
		displayName: 'Shorten URL',
		name: 'shortenUrl',
		type: 'boolean',
		default: true,
		description: 'Whether to shorten links; the other URL options need it',
	},
	{
		displayName: 'Track Clicks',
		name: 'trackClicks',
		type: 'boolean',
		default: true,
		description: 'Whether to count who taps which short link',
	},
	textField(
		'Tracking URL',
		'trackingUrl',
		'e.g. https://n8n.example.com/webhook/clicks',
		'Where the provider posts click reports',
	),
];

/** What is done to the links in a message. */
export const urlOptionsField: INodeProperties = {
	displayName: 'URL Options',
	name: 'urlOptions',
	type: 'collection',
	placeholder: 'Add URL Option',
	default: {},
	options,
	description: 'Shortening and tracking of the links in the message',
};

/** Reads what is done to links; undefined where nothing is said of them. */
export function readUrlOptions(reader: Reader): UrlOptions | undefined {
	const members = reader.collection('urlOptions');
	const given = defined({
		shortenUrl: members.flag('shortenUrl', 'Shorten URL'),
		trackClicks: members.flag('trackClicks', 'Track Clicks'),
		trackingUrl: members.line('trackingUrl', 'Tracking URL'),
		removeProtocol: members.flag('removeProtocol', 'Remove Protocol'),
		customDomain: members.text('customDomain', 'Custom Domain'),
	});
	// An empty object would switch shortening on, since its members are on by default.
	return Object.keys(given).length === 0 ? undefined : given;
}
