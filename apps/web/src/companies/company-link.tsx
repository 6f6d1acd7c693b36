import { Link } from '@tanstack/react-router';
import styles from './company-link.module.css';

/** A company's name, which leads to its page; above whatever else a card does when it is pressed. */
export function CompanyLink({ id, name }: { id: string; name: string }) {
  return (
    <Link to="/companies/$companyId" params={{ companyId: id }} className={styles.link}>
      {name}
    </Link>
  );
}
