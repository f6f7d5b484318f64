import type { INodeParameters } from 'n8n-workflow';

import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';

/* The fields of Template: Send. */

/** What a user has to fill in for a template without variables. */
export const templateContent = (): INodeParameters => ({
	template: 'order_update',
	templateLanguage: 'en_GB',
});

/** Fields of a template as n8n's resource mapper keeps them. */
const mapped = (values: Readonly<Record<string, string>>): INodeParameters => ({
	templateVariables: { mappingMode: 'defineBelow', value: values },
});

/** A template with a picture, two variables and two buttons. */
export const fullTemplate: INodeParameters = mapped({
	'order_update:header:image:url': 'https://shop.example.com/van.jpg',
	'order_update:body:1': 'Asha',
	'order_update:body:2': '7781',
	'order_update:button:0:quickReply:payload': 'stop-updates',
	'order_update:button:1:url:suffix': 't/7781',
});

/** Options that a template alone has. */
export const templateOptionsOf = (provider: ProviderId, kind: MessageKind): INodeParameters =>
	kind === 'template' && provider === 'infobip'
		? {
				bulkId: 'spring-sale',
				smsFailover: { from: 'AcmeShop', text: 'Order 7781 is on its way.' },
			}
		: {};
