// A button is pressed by finger, mouse, Enter and Space, and not while it is disabled.

import QtQuick
import QtTest
import Kiosk.Controls
import Kiosk.Theme

Item {
    id: root

    height: 400
    width: 400

    Component {
        id: component

        PrimaryButton {
            glyph: "check"
            text: "Go on"
        }
    }

    SignalSpy {
        id: spy

        signalName: "clicked"
    }

    TestCase {
        function make(): PrimaryButton {
            const button = createTemporaryObject(component, root) as PrimaryButton;
            verify(button !== null);
            spy.target = button;
            spy.clear();
            return button;
        }

        function test_click(): void {
            const button = make();
            mouseClick(button);
            compare(spy.count, 1);
        }

        function test_touch(): void {
            const button = make();
            const touch = touchEvent(button);
            touch.press(0, button, button.width / 2, button.height / 2).commit();
            compare(button.down, true);
            touch.release(0, button, button.width / 2, button.height / 2).commit();
            compare(button.down, false);
            compare(spy.count, 1);
        }

        function test_keys_data(): list<var> {
            return [
                {
                    tag: "Enter",
                    key: Qt.Key_Enter
                },
                {
                    tag: "Return",
                    key: Qt.Key_Return
                },
                {
                    tag: "Space",
                    key: Qt.Key_Space
                }
            ];
        }

        function test_keys(row: var): void {
            const button = make();
            button.forceActiveFocus(Qt.TabFocusReason);
            compare(button.visualFocus, true);
            keyClick(row.key);
            compare(spy.count, 1);
        }

        function test_disabled(): void {
            const button = make();
            button.enabled = false;
            mouseClick(button);
            compare(spy.count, 0);
            verify(button.opacity < 1);
        }

        function test_grows_with_its_words(): void {
            const button = make();
            button.width = 200;
            const before = button.height;
            button.text = "These are many more words than a button should ever have to hold, and none may be cut";
            tryVerify(() => button.height > before);
            verify(before >= Theme.primaryTarget);
        }

        name: "Pressable"
        when: windowShown
    }
}
