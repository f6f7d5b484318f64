import { empty, json } from '../http/message';
import {
	PAYMENT_STATUSES,
	type PaymentStatus,
	shownPayment,
} from '../providers/infobip/payments/book';
import { checkTemplateList } from '../providers/infobip/templates/check';
import type { Simulations } from '../providers/simulations';
import type { Sandbox } from '../sandbox';
import { checker } from '../validation/check';
import { object, oneOf } from '../validation/schema';
import { type ControlRoute, failure, listed, refused } from './route';

const checkSettlement = checker<{ readonly status: PaymentStatus }>(
	object({ status: oneOf(PAYMENT_STATUSES) }),
);

/** What is in Infobip's account besides messages: templates and payments. */
export function infobipRoutes(sandbox: Sandbox, { infobip }: Simulations): ControlRoute[] {
	return [
		{
			method: 'GET',
			path: '/templates/infobip',
			does: 'lists the templates of the Infobip account',
			handle: () => listed('templates', infobip.templates.all()),
		},
		{
			method: 'PUT',
			path: '/templates/infobip',
			does: 'replaces the templates of the Infobip account: {templates}, as its API lists them',
			handle: ({ body }) => {
				const checked = checkTemplateList(body);
				if (!checked.ok) return refused(checked.violations);
				sandbox.replaceInfobipTemplates(checked.value.templates);
				return empty(204);
			},
		},
		{
			method: 'PUT',
			path: '/payments/infobip/:paymentId',
			does: 'says how far a payment got that Infobip asked for: {status}',
			handle: ({ body }, { paymentId = '' }) => {
				const checked = checkSettlement(body);
				if (!checked.ok) return refused(checked.violations);
				const settled = sandbox.settleInfobipPayment(paymentId, checked.value.status);
				if (settled === undefined) return failure(404, `There is no payment ${paymentId}`);
				return json(200, shownPayment(settled));
			},
		},
	];
}
