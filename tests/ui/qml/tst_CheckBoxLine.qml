// A choice that is on or off shows which, asks for a change, and changes nothing itself.

import QtQuick
import QtTest
import Kiosk.Screens
import Kiosk.Theme

Item {
    id: root

    height: 400
    width: 400

    Component {
        id: component

        CheckBoxLine {
            text: "Also in Polish"
            width: 380
        }
    }

    SignalSpy {
        id: spy

        signalName: "clicked"
    }

    TestCase {
        function make(): CheckBoxLine {
            const line = createTemporaryObject(component, root) as CheckBoxLine;
            verify(line !== null);
            spy.target = line;
            spy.clear();
            return line;
        }

        function test_a_touch_asks(): void {
            const line = make();
            mouseClick(line);
            compare(spy.count, 1);
            compare(line.isOn, false);
        }

        function test_it_says_whether_it_is_on(): void {
            const line = make();
            compare(line.Accessible.role, Accessible.CheckBox);
            compare(line.Accessible.checked, false);
            line.isOn = true;
            compare(line.Accessible.checked, true);
        }

        function test_it_is_large_enough(): void {
            verify(make().height >= Theme.primaryTarget);
        }

        name: "CheckBoxLine"
        when: windowShown
    }
}
