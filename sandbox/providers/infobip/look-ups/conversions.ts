import { empty } from '../../../http/message';
import type { Route } from '../../../http/routes';
import { type Check, checker } from '../../../validation/check';
import { anyText, type Fields, list, object, oneOf } from '../../../validation/schema';
import type { Handled } from '../../provider';
import { checkJson, refuse } from '../../refuse';
import { apiErrors } from '../answers';
import { dateTime } from '../schemas/events';

const MOST_CONVERSIONS = 1000;
const PURCHASES = ['PURCHASE', 'LEAD_SUBMITTED'];
const BUSINESS_EVENTS = [
	'INITIATE_CHECKOUT',
	'ADD_TO_CART',
	'VIEW_CONTENT',
	'ORDER_CREATED',
	'ORDER_SHIPPED',
	'ORDER_DELIVERED',
	'ORDER_CANCELED',
	'ORDER_RETURNED',
	'CART_ABANDONED',
	'QUALIFIED_LEAD',
	'RATING_PROVIDED',
	'REVIEW_PROVIDED',
];

const details = object({ currency: anyText, value: { type: 'number' } });

function conversions(types: readonly string[]): Fields {
	const conversion = object(
		{ ctwaClickId: anyText, type: oneOf(types) },
		{ details, conversionTime: dateTime },
	);
	return { conversions: list(conversion, 1, MOST_CONVERSIONS) };
}

/** What followed from an advertisement (Infobip, conversions): for a page and for a sender. */
export function conversionRoutes(): ReadonlyArray<Route<Handled>> {
	const route = (path: string, check: Check<object>): Route<Handled> => ({
		method: 'POST',
		path,
		handle: (request) => {
			const checked = checkJson(request, check);
			return checked.ok
				? { answer: empty(204) }
				: refuse(apiErrors.badRequest(checked.violations), checked.violations);
		},
	});
	return [
		route(
			'/whatsapp/1/conversions',
			checker<object>(object(conversions(PURCHASES), { sourceId: anyText })),
		),
		route(
			'/whatsapp/1/conversions/waba',
			checker<object>(
				object({ sourceId: anyText, ...conversions([...PURCHASES, ...BUSINESS_EVENTS]) }),
			),
		),
	];
}
