import { isAmong } from '../../../common/members';
import { isBrazilian, PAYMENT_TYPES } from '../../../messages/kinds/order-details';
import { partsOf } from '../../../messages/rules/condition';
import { providersSending, rulesOn, type AnyProvider } from '../../../providers';

/** The providers that send orders. */
export const ORDERING: readonly AnyProvider[] = providersSending('orderDetails');

/**
 * ` in India`: where an order without a catalog has to tell the origin of its items; nothing where a
 * provider wants it for every way to pay.
 */
export function whereOriginIsNeeded(provider: AnyProvider): string {
	const types = rulesOn(provider, 'message.order.items[].originCountry', 'orderDetails')
		.filter((rule) => 'required' in rule && rule.required === true)
		.flatMap(({ when }) => partsOf(when))
		.flatMap((part) => (part.type === 'oneOf' ? part.values : []));
	const isForBrazil = types.some((type) => isAmong(PAYMENT_TYPES, type) && isBrazilian(type));
	return isForBrazil ? '' : ' in India';
}
