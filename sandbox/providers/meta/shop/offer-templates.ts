import type { DefinedCard, TemplateDefinition } from '../template/definition';
import { template } from './template';

function card(picture: string): DefinedCard {
	return {
		components: [
			{ type: 'HEADER', format: 'IMAGE' },
			{ type: 'BODY', text: 'Only {{1}}.' },
			{
				type: 'BUTTONS',
				buttons: [
					{ type: 'QUICK_REPLY', text: 'Like' },
					{ type: 'URL', text: 'Buy', url: 'https://acme.test/p/{{1}}', example: [picture] },
				],
			},
		],
	};
}

/** The templates that advertise, some of which cannot be sent. */
export const OFFER_TEMPLATES: readonly TemplateDefinition[] = [
	template(13, 'spring_offer', 'MARKETING', [
		{ type: 'HEADER', format: 'IMAGE' },
		{
			type: 'LIMITED_TIME_OFFER',
			limited_time_offer: { text: 'Ends soon', has_expiration: true },
		},
		{ type: 'BODY', text: 'Hi {{1}}, spring starts.' },
		{
			type: 'BUTTONS',
			buttons: [
				{ type: 'COPY_CODE', example: 'SPRING10' },
				{ type: 'URL', text: 'Shop', url: 'https://acme.test/{{1}}', example: ['spring'] },
			],
		},
	]),
	template(14, 'new_arrivals', 'MARKETING', [
		{ type: 'BODY', text: 'New for you, {{1}}.' },
		{ type: 'CAROUSEL', cards: [card('enamel-mug'), card('plate')] },
	]),
	template(15, 'full_catalog', 'MARKETING', [
		{ type: 'BODY', text: 'All we have.' },
		{ type: 'BUTTONS', buttons: [{ type: 'CATALOG', text: 'View catalog' }] },
	]),
	template(16, 'picked_for_you', 'MARKETING', [
		{ type: 'HEADER', format: 'TEXT', text: 'Picked for {{1}}' },
		{ type: 'BODY', text: 'Have a look.' },
		{ type: 'BUTTONS', buttons: [{ type: 'MPM', text: 'View items' }] },
	]),
	template(17, 'winter_sale', 'MARKETING', [{ type: 'BODY', text: 'Half price on {{1}}.' }], {
		status: 'REJECTED',
		rejected_reason: 'INVALID_FORMAT',
	}),
	template(18, 'summer_sale', 'MARKETING', [{ type: 'BODY', text: 'Summer starts.' }], {
		status: 'PENDING',
	}),
	template(19, 'autumn_sale', 'MARKETING', [{ type: 'BODY', text: 'Autumn starts.' }], {
		status: 'PAUSED',
	}),
	template(20, 'clearance_sale', 'MARKETING', [{ type: 'BODY', text: 'All has to go.' }], {
		status: 'DISABLED',
	}),
];
