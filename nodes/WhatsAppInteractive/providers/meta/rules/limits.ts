import type { OrderStatus } from '../../../messages/kinds/order-status';
import { META_ORDER_STATUSES } from '../encode/order-status';

/** Meta's newer pages allow 4096 characters in the body of a list, its older ones 1024. */
export const META_LIST_BODY = { max: 4096, advisedMax: 1024 } as const;

/** The statuses that an order can be given through Meta. */
export const META_STATUSES = Object.keys(META_ORDER_STATUSES) as OrderStatus[];
