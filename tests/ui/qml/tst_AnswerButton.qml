// An answer says which one it is, and shows whether it was chosen.

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

        AnswerButton {
            answer: "notsure"
            text: "Not sure"
            width: 300
        }
    }

    SignalSpy {
        id: spy

        signalName: "chosen"
    }

    TestCase {
        function make(): AnswerButton {
            const button = createTemporaryObject(component, root) as AnswerButton;
            verify(button !== null);
            spy.target = button;
            spy.clear();
            return button;
        }

        function test_says_which_answer_it_is(): void {
            mouseClick(make());
            compare(spy.count, 1);
            compare(spy.signalArguments[0][0], "notsure");
        }

        function test_is_as_high_as_a_thumb_needs(): void {
            verify(make().height >= Theme.answerTarget);
        }

        function test_shows_that_it_was_chosen(): void {
            const button = make();
            compare(button.Accessible.checked, false);
            button.isChosen = true;
            compare(button.Accessible.checked, true);
            verify(Qt.colorEqual(button.ground, Theme.calm));
            compare(button.font.bold, true);
        }

        name: "AnswerButton"
        when: windowShown
    }
}
