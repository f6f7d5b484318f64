import type { TemplateDefinition } from '../template/definition';
import { FOOTER, template } from './template';

/** The templates that follow an order, and those for customers with an account. */
export const ORDER_TEMPLATES: readonly TemplateDefinition[] = [
	template(1, 'order_confirmed', 'UTILITY', [
		{ type: 'BODY', text: 'Hi {{1}}, we have your order {{2}}.' },
		FOOTER,
	]),
	template(
		2,
		'order_confirmed',
		'UTILITY',
		[{ type: 'BODY', text: 'Hallo {{1}}, deine Bestellung {{2}} ist da.' }, FOOTER],
		{ language: 'de' },
	),
	template(
		3,
		'order_delayed',
		'UTILITY',
		[
			{ type: 'HEADER', format: 'TEXT', text: 'Order {{order_id}}' },
			{ type: 'BODY', text: 'Hi {{customer_name}}, {{item}} needs {{days}} more days.' },
			{
				type: 'BUTTONS',
				buttons: [
					{ type: 'QUICK_REPLY', text: 'I can wait' },
					{ type: 'QUICK_REPLY', text: 'Cancel' },
				],
			},
		],
		{ parameter_format: 'NAMED' },
	),
	template(4, 'parcel_sent', 'UTILITY', [
		{ type: 'HEADER', format: 'IMAGE' },
		{ type: 'BODY', text: 'Hi {{1}}, order {{2}} is on its way.' },
		FOOTER,
		{
			type: 'BUTTONS',
			buttons: [
				{ type: 'QUICK_REPLY', text: 'Stop updates' },
				{ type: 'URL', text: 'Track', url: 'https://acme.test/{{1}}', example: ['t/7781'] },
			],
		},
	]),
	template(5, 'invoice_ready', 'UTILITY', [
		{ type: 'HEADER', format: 'DOCUMENT' },
		{ type: 'BODY', text: 'Here is the invoice of order {{1}}.' },
	]),
	template(6, 'pickup_point', 'UTILITY', [
		{ type: 'HEADER', format: 'LOCATION' },
		{ type: 'BODY', text: 'Order {{1}} waits for you here.' },
	]),
	template(7, 'order_reminder', 'UTILITY', [
		{ type: 'HEADER', format: 'TEXT', text: 'Order {{1}}' },
		{ type: 'BODY', text: 'You have something in your cart.' },
		{
			type: 'BUTTONS',
			buttons: [
				{ type: 'PHONE_NUMBER', text: 'Call us', phone_number: '+919800000000' },
				{ type: 'URL', text: 'Open the shop', url: 'https://acme.test' },
			],
		},
	]),
	template(
		8,
		'payment_request',
		'UTILITY',
		[
			{ type: 'BODY', text: 'Please pay order {{1}}.' },
			{ type: 'BUTTONS', buttons: [{ type: 'ORDER_DETAILS', text: 'Review and pay' }] },
		],
		{ sub_category: 'ORDER_DETAILS' },
	),
	template(9, 'order_update', 'UTILITY', [{ type: 'BODY', text: 'News about order {{1}}.' }], {
		sub_category: 'ORDER_STATUS',
	}),
	template(10, 'damage_report', 'UTILITY', [
		{ type: 'BODY', text: 'Tell us what is broken.' },
		{
			type: 'BUTTONS',
			buttons: [
				{
					type: 'FLOW',
					text: 'Open the form',
					flow_id: '880011',
					navigate_screen: 'REPORT_START',
				},
			],
		},
	]),
	template(11, 'call_us', 'UTILITY', [
		{ type: 'BODY', text: 'Would you rather talk?' },
		{ type: 'BUTTONS', buttons: [{ type: 'VOICE_CALL', text: 'Call' }] },
	]),
	template(12, 'login_code', 'AUTHENTICATION', [
		{ type: 'BODY', text: '{{1}} is your verification code.' },
		{ type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE', text: 'Copy code' }] },
	]),
];
