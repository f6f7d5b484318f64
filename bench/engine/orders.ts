import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';

const STATUSES = ['pending', 'processing', 'partiallyShipped', 'shipped', 'completed'];

const INFOBIP_STATUSES = ['PENDING', 'PROCESSING', 'PARTIALLY_SHIPPED', 'SHIPPED', 'COMPLETED'];

/** Orders of a shop whose status has changed. */
export const orders = (count: number): INodeExecutionData[] =>
	Array.from({ length: count }, (_, index) => ({
		json: {
			order: `ORD-${index}`,
			phone: `9198${String(index).padStart(8, '0')}`.replace(/\d{4}$/, '0001'),
			status: STATUSES[index % STATUSES.length] ?? '',
			infobipStatus: INFOBIP_STATUSES[index % INFOBIP_STATUSES.length] ?? '',
			note: 'The courier picked it up',
		},
	}));

/** The sender of the message; the sandbox takes any. */
const SENDER = '441134960000';

/** This package's node as a user sets it up for the orders. */
export const packageParameters = (options: INodeParameters): INodeParameters => ({
	provider: 'infobip',
	resource: 'order',
	operation: 'sendStatus',
	sender: SENDER,
	recipient: '={{ $json.phone }}',
	paymentType: 'PG_RAZORPAY',
	referenceId: '={{ $json.order }}',
	orderStatus: '={{ $json.status }}',
	statusDescription: '={{ $json.note }}',
	correlationId: '={{ $json.order }}',
	options,
});

/** What differs from order to order: all that can, or only to whom it goes and which it is. */
export type Orders = 'all' | 'mostlyAlike';

/** The parameters by what differs. */
export const PARAMETERS: Readonly<Record<Orders, (options: INodeParameters) => INodeParameters>> = {
	all: packageParameters,
	mostlyAlike: (options) => ({
		...packageParameters(options),
		orderStatus: 'shipped',
		statusDescription: 'The courier picked it up',
		correlationId: 'autumn',
		simplify: true,
	}),
};

/** The same message as the HTTP Request node's JSON body. */
const JSON_BODY = `={
  "from": "${SENDER}",
  "to": "{{ $json.phone }}",
  "content": {
    "action": {
      "payment": { "type": "PG_RAZORPAY", "id": "{{ $json.order }}" },
      "status": "{{ $json.infobipStatus }}",
      "description": "{{ $json.note }}"
    }
  },
  "callbackData": "{{ $json.order }}"
}`;

/** Where Infobip takes the status of an order. */
export const ORDER_STATUS_PATH = '/whatsapp/1/message/interactive/order-status';

/** n8n's HTTP Request node as a user sets it up for the same orders. */
export const httpRequestParameters = (url: string): INodeParameters => ({
	method: 'POST',
	url: url + ORDER_STATUS_PATH,
	authentication: 'genericCredentialType',
	genericAuthType: 'httpHeaderAuth',
	sendBody: true,
	contentType: 'json',
	specifyBody: 'json',
	jsonBody: JSON_BODY,
	options: {},
});

/** The same message for what is no node of a user. */
export const bodyOf = ({ json }: INodeExecutionData) => ({
	from: SENDER,
	to: json.phone,
	content: {
		action: {
			payment: { type: 'PG_RAZORPAY', id: json.order },
			status: json.infobipStatus,
			description: json.note,
		},
	},
	callbackData: json.order,
});
