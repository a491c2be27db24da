import { Button, MessageBarActions } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useStrings } from './language.tsx';

/** Puts a message bar away. */
export function DismissAction({ onDismiss }: { readonly onDismiss: () => void }) {
  return (
    <MessageBarActions
      containerAction={
        <Button
          appearance="transparent"
          icon={<DismissRegular />}
          aria-label={useStrings().dismiss}
          onClick={onDismiss}
        />
      }
    />
  );
}
