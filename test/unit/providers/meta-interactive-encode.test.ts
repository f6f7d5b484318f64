import { describeEncoders, submit } from './support/encode-cases';
import { contactInfoRequest, locationRequest, singapore } from './support/interactive-messages';
import { META_INTERACTIVE } from './support/meta-interactive-bodies';

/* The interactive messages in Meta's message object: Gupshup takes it as it is, Kaleyra in a wrapper. */

const product = { messaging_product: 'whatsapp', recipient_type: 'individual' };

const gupshup = { ...product, to: '919800000001', type: 'interactive' };

const kaleyra = { ...product, to: '+919800000001', type: 'interactive' };

const drop = {
	type: 'location_request_message',
	body: { text: 'Please share your drop point.' },
	action: { name: 'send_location' },
};

const quoted = {
	correlationId: 'ORD7781',
	options: { replyTo: 'wamid.HBgMOTE5ODAwMDAwMDAxFQIAEhg=' },
};

const context = { message_id: 'wamid.HBgMOTE5ODAwMDAwMDAxFQIAEhg=' };

describeEncoders('gupshup', [
	...META_INTERACTIVE.map(({ why, message, interactive }) => ({
		why,
		submission: submit(message),
		body: { ...gupshup, interactive },
	})),
	{
		why: 'a request for the number',
		submission: submit(contactInfoRequest.minimal),
		body: {
			...gupshup,
			interactive: {
				type: 'request_contact_info',
				body: { text: 'May we have your number?' },
				action: { name: 'request_contact_info' },
			},
		},
	},
	{
		why: 'a request for the number with everything',
		submission: submit(contactInfoRequest.full),
		body: {
			...gupshup,
			interactive: {
				type: 'request_contact_info',
				body: { text: 'May we have your number?' },
				footer: { text: 'Acme' },
				action: { name: 'request_contact_info' },
			},
		},
	},
	{
		why: 'what stands around the content',
		submission: submit(locationRequest.minimal, quoted),
		body: { ...gupshup, context, interactive: drop, biz_opaque_callback_data: 'ORD7781' },
	},
]);

describeEncoders('kaleyra', [
	...META_INTERACTIVE.map(({ why, message, interactive }) => ({
		why,
		submission: submit(message),
		body: { messaging_object: { ...kaleyra, interactive } },
	})),
	{
		why: 'a form for an address in Singapore, which Kaleyra documents, too',
		submission: submit(singapore),
		body: {
			messaging_object: {
				...kaleyra,
				interactive: {
					type: 'address_message',
					body: { text: 'Where to?' },
					action: {
						name: 'address_message',
						parameters: {
							country: 'SG',
							values: { sg_post_code: '049483', unit_number: '12-01' },
						},
					},
				},
			},
		},
	},
	{
		why: 'what stands around the content',
		submission: submit(locationRequest.minimal, quoted),
		body: {
			messaging_object: { ...kaleyra, context, interactive: drop },
			extra_info: { ref: 'ORD7781' },
		},
	},
]);
