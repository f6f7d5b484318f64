import { describeEncoders, submit } from './support/encode-cases';
import { ADDRESS_REQUEST } from '../../samples/address-request';
import { LOCATION_REQUEST } from '../../samples/requests';

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
	{
		why: 'what stands around the content',
		submission: submit(LOCATION_REQUEST.messages.minimal, quoted),
		body: { ...gupshup, context, interactive: drop, biz_opaque_callback_data: 'ORD7781' },
	},
]);

describeEncoders('kaleyra', [
	{
		why: 'a form for an address in Singapore, which Kaleyra documents, too',
		submission: submit(ADDRESS_REQUEST.messages.singapore),
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
		submission: submit(LOCATION_REQUEST.messages.minimal, quoted),
		body: {
			messaging_object: { ...kaleyra, context, interactive: drop },
			extra_info: { ref: 'ORD7781' },
		},
	},
]);
