import { joinWithOr } from '../../../common/join-with-or';
import { isAmong } from '../../../common/members';
import { quote } from '../../../common/quote';
import { ORDER_STATUSES, type OrderStatus } from '../../../messages/kinds/order-status';
import type { Reader } from '../../reader/reader';

/**
 * `SHIPPED`, `partially_shipped` and `cancelled` mean what the dropdown says: shops spell
 * freely. What is no status is told, and undefined.
 */
export function readStatus(
	reader: Reader,
	name = 'orderStatus',
	label = 'Status',
): OrderStatus | undefined {
	const given = reader.line(name, label) ?? '';
	const spelled = given
		.toLowerCase()
		.split(/[\s_-]+/)
		.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
		.join('')
		.replace(/^cancelled$/, 'canceled')
		.replace(/^partiallyshipped$/, 'partiallyShipped');
	if (isAmong(ORDER_STATUSES, spelled)) return spelled;
	reader.fault(
		label,
		spelled === ''
			? `'${label}' is empty`
			: `'${label}' is ${quote(given)}: it must be ${joinWithOr(ORDER_STATUSES)}`,
	);
	return undefined;
}
