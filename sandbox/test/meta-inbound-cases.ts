import type { InboundOrder } from '..';
import type { JsonObject } from '../json';

/** Something that comes in, and the message of it in Meta's form, without sender, ID and time. */
export type MetaInboundCase = readonly [order: InboundOrder, message: JsonObject];

/** What both Kaleyra and Gupshup pass on in Meta's form (Cloud API, webhooks, messages). */
export const META_INBOUND: readonly MetaInboundCase[] = [
	[
		{ type: 'text', text: 'Hi' },
		{ type: 'text', text: { body: 'Hi' } },
	],
	[
		{ type: 'location', url: 'https://maps.test/x' },
		{
			type: 'location',
			location: {
				latitude: 19.05,
				longitude: 72.83,
				name: 'Home',
				address: '7 Lake View',
				url: 'https://maps.test/x',
			},
		},
	],
	[
		{ type: 'contacts' },
		{
			type: 'contacts',
			contacts: [
				{
					name: { first_name: 'Ravi', formatted_name: 'Ravi Rao' },
					phones: [{ phone: '+91 98000 00255', type: 'CELL', wa_id: '919800000255' }],
				},
			],
		},
	],
	[
		{ type: 'reaction', emoji: '👍' },
		{ type: 'reaction', reaction: { message_id: expect.stringMatching(/^wamid\./), emoji: '👍' } },
	],
	[
		{ type: 'reaction' },
		{ type: 'reaction', reaction: { message_id: expect.stringMatching(/^wamid\./) } },
	],
	[
		{ type: 'order' },
		{
			type: 'order',
			order: {
				catalog_id: '1122334455',
				text: 'Gift wrap please',
				product_items: [
					{ product_retailer_id: 'MUG-350', quantity: 2, item_price: 449, currency: 'INR' },
				],
			},
		},
	],
	[
		{ type: 'button-reply' },
		{
			type: 'interactive',
			interactive: { type: 'button_reply', button_reply: { id: 'slot-yes', title: 'Yes' } },
		},
	],
	[
		{ type: 'list-reply' },
		{
			type: 'interactive',
			interactive: {
				type: 'list_reply',
				list_reply: { id: 't-am', title: '09:00-12:00', description: 'Morning' },
			},
		},
	],
	[
		{ type: 'template-reply' },
		{ type: 'button', button: { payload: 'stop-updates', text: 'Stop updates' } },
	],
	[
		{ type: 'flow-reply' },
		{
			type: 'interactive',
			interactive: {
				type: 'nfm_reply',
				nfm_reply: {
					name: 'flow',
					body: 'Sent',
					response_json: '{"flow_token":"tok-7781","reason":"damaged"}',
				},
			},
		},
	],
	[
		{ type: 'address-reply', text: '7 Lake View', values: { city: 'Mumbai' } },
		{
			type: 'interactive',
			interactive: {
				type: 'nfm_reply',
				nfm_reply: {
					name: 'address_message',
					body: '7 Lake View',
					response_json: '{"values":{"city":"Mumbai"}}',
				},
			},
		},
	],
	[
		{ type: 'call-permission-reply', expirationTimestamp: '1790000000' },
		{
			type: 'interactive',
			interactive: {
				type: 'call_permission_reply',
				call_permission_reply: {
					response: 'accept',
					expiration_timestamp: '1790000000',
					response_source: 'user_action',
				},
			},
		},
	],
	[
		{ type: 'identity-change' },
		{ type: 'system', system: { body: expect.any(String), type: 'customer_identity_changed' } },
	],
	[
		{ type: 'number-change' },
		{
			type: 'system',
			system: { body: expect.any(String), type: 'user_changed_number', wa_id: '919800000256' },
		},
	],
	[
		{ type: 'unsupported' },
		{
			type: 'unsupported',
			errors: [
				{
					code: 131051,
					title: 'Message type unknown',
					message: 'Message type unknown',
					error_data: { details: 'Message type is currently not supported' },
				},
			],
			unsupported: { type: 'poll' },
		},
	],
	[
		{ type: 'edit', originalMessageId: 'wamid.A', text: 'Hello' },
		{
			type: 'edit',
			edit: { original_message_id: 'wamid.A', message: { type: 'text', text: { body: 'Hello' } } },
		},
	],
	[
		{ type: 'revoke', originalMessageId: 'wamid.A' },
		{ type: 'revoke', revoke: { original_message_id: 'wamid.A' } },
	],
];
