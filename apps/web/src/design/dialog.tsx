import { Modal, type ModalProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What is asked before anything else goes on; there for as long as it is drawn. */
export function Dialog(props: Pick<ModalProps, 'title' | 'onClose' | 'size' | 'fullScreen' | 'children'>) {
  const { t } = useTranslation('frame');
  return (
    <Modal
      {...props}
      opened
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('close') }}
    />
  );
}
