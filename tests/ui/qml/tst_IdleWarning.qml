// The question over everything: counts down, and a touch anywhere answers it.

import QtQuick
import QtTest
import Kiosk.Controls

Item {
    id: root

    height: 900
    width: 500

    Component {
        id: component

        IdleWarning {
            height: 900
            secondsLeft: 30
            width: 500
        }
    }

    SignalSpy {
        id: spy

        signalName: "stillHere"
    }

    TestCase {
        function make(): IdleWarning {
            const warning = createTemporaryObject(component, root) as IdleWarning;
            verify(warning !== null);
            spy.target = warning;
            spy.clear();
            return warning;
        }

        function words(item: Item): string {
            const label = item as Text;
            let found = label !== null ? label.text + "\n" : "";
            for (let index = 0; index < item.children.length; ++index) {
                found += words(item.children[index]);
            }
            return found;
        }

        function test_the_button_answers(): void {
            const warning = make();
            mouseClick(findChild(warning, "stillHere"));
            compare(spy.count, 1);
        }

        function test_a_touch_anywhere_answers(): void {
            mouseClick(make(), 5, 890);
            compare(spy.count, 1);
        }

        function test_the_seconds_are_shown(): void {
            const warning = make();
            verify(words(warning).includes("30"));
            warning.secondsLeft = 7;
            tryVerify(() => words(warning).includes(" 7 "));
        }

        name: "IdleWarning"
        when: windowShown
    }
}
