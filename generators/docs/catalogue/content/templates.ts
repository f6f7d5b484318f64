import { type Content, SHOP, typed } from './content';

/* Templates of the shop, by the names under which they were approved. */

/** By the operation. */
export const TEMPLATES = {
	template: {
		fewest: () => ({
			template: typed('name', 'order_confirmed|en'),
			templateVariables: {
				mappingMode: 'defineBelow',
				value: { 'order_confirmed:body:1': 'Asha', 'order_confirmed:body:2': '7781' },
			},
		}),
		all: () => ({
			template: typed('name', 'parcel_sent'),
			templateLanguage: 'en',
			variablesSource: 'fields',
			templateVariables: {
				mappingMode: 'defineBelow',
				value: {
					'parcel_sent:header:image:url': `${SHOP}/files/parcel-7781.jpg`,
					'parcel_sent:body:1': 'Asha',
					'parcel_sent:body:2': '7781',
					'parcel_sent:button:0:quickReply:payload': 'stop-updates-7781',
					'parcel_sent:button:1:url:suffix': 't/7781',
				},
			},
		}),
	},
	getTemplates: {
		fewest: () => ({}),
		all: () => ({
			returnAll: false,
			limit: 5,
			templateFilters: {
				applicationId: 'acme-orders',
				category: 'UTILITY',
				entityId: 'acme-outfitters',
				language: 'en',
				name: 'order_confirmed',
				status: 'APPROVED',
			},
		}),
	},
} as const satisfies Record<string, Content>;
