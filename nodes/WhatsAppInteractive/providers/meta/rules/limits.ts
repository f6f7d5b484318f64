import { namesIn } from '../../../common/members';
import { META_ORDER_STATUSES } from '../encode/order-status';

/** Meta's newer pages allow 4096 characters in the body of a list, its older ones 1024. */
export const META_LIST_BODY = { max: 4096, advisedMax: 1024 } as const;

/** The statuses that an order can be given through Meta. */
export const META_STATUSES = namesIn(META_ORDER_STATUSES);
