import { type Answer, json } from '../../../http/message';
import type { Params, Route } from '../../../http/routes';
import type { Check } from '../../../validation/check';
import { checker } from '../../../validation/check';
import type { Handled } from '../../provider';
import { refuse } from '../../refuse';
import { classicErrors } from '../answers';
import { paymentId, upiPayuId } from '../schemas/order-status';
import { familyOf, type PaymentBook, type PaymentFamily, shownPayment } from './book';

const BASE = '/whatsapp/1/senders/:sender/payments';

const checkUpiPayuId = checker<string>(upiPayuId);
const checkPaymentId = checker<string>(paymentId);

/** What became of a payment (Infobip, get payment status): one call a family of ways to pay. */
export function paymentRoutes(book: PaymentBook): ReadonlyArray<Route<Handled>> {
	const route = (path: string, family: PaymentFamily, check: Check<string>): Route<Handled> => ({
		method: 'GET',
		path: `${BASE}/${path}/:paymentId`,
		handle: (_, params) => {
			const checked = check(params.paymentId);
			if (checked.ok) return { answer: lookUp(book, family, params) };
			const violations = checked.violations.map((one) => ({ ...one, path: 'paymentId' }));
			return refuse(classicErrors.badRequest(violations), violations);
		},
	});
	return [
		route('upi/payu', 'payu', checkUpiPayuId),
		route('upi', 'upi', checkPaymentId),
		route('br', 'br', checkPaymentId),
	];
}

function lookUp(book: PaymentBook, family: PaymentFamily, params: Params): Answer {
	const found = book.find(params.sender ?? '', params.paymentId ?? '');
	if (found === undefined || familyOf(found.type) !== family) return classicErrors.notFound();
	return json(200, shownPayment(found));
}
