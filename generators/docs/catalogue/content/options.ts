import type { INodeParameters } from 'n8n-workflow';

import type { ProviderId } from '../../../../nodes/WhatsAppInteractive/providers/provider-id';
import { RECEIVED_MESSAGE, SHOP, typed } from './content';

/* What goes along with every message. */

/** The shop's number, in the form that each provider writes it; Gupshup's app has its own. */
export const SENDERS: Readonly<Record<ProviderId, INodeParameters>> = {
	dialog360: {},
	gupshup: {},
	infobip: { sender: typed('number', '441134960000') },
	kaleyra: { sender: typed('number', '+919800000000') },
	messangi: { sender: '1000000001' },
	metaCloud: { sender: typed('id', '106540352242922') },
};

/** Asha's number, as people paste it. */
export const RECIPIENT = '+91 98000 00001';

const RATES: Readonly<Record<ProviderId, number>> = {
	dialog360: 80,
	gupshup: 10,
	infobip: 4000,
	kaleyra: 80,
	messangi: 10,
	metaCloud: 80,
};

const REPORTS = 'https://n8n.example.com/webhook/whatsapp-reports';

/**
 * All options of all operations.
 * @param name tells the node's message from the others
 */
export const optionsOf = (provider: ProviderId, name: string): INodeParameters => ({
	additionalPayload: '{}',
	applicationId: 'order-notifications',
	bulkId: 'orders-of-today',
	clientId: 'customer-asha',
	concurrency: 10,
	defaultCountry: 'IN',
	entityId: 'acme-homeware',
	fallbackText: 'Order 7781: please open WhatsApp to answer',
	giveUpAfter: 60,
	includeInputFields: true,
	maximumSize: 20,
	messageId: `order-7781-${name}`,
	messagesPerRequest: 50,
	messagesPerSecond: RATES[provider],
	previewUrl: true,
	reference1: 'order-notifications',
	reference2: 'mumbai',
	recipientIdentityHash: 'DF2lS5v2W6x=',
	replyTo: RECEIVED_MESSAGE,
	reportUrl: REPORTS,
	retryPolicy: 'threeTries',
	previewOnly: false,
	sendAgainIfUnknown: false,
	smsFailover: { from: 'AcmeHome', text: `Order 7781 is on its way: ${SHOP}/t/7781` },
	source: 'shopify',
	timeout: 60,
	urlOptions: {
		customDomain: 'go.example.com',
		removeProtocol: false,
		shortenUrl: true,
		trackClicks: true,
		trackingUrl: 'https://n8n.example.com/webhook/whatsapp-clicks',
	},
});
