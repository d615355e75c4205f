// A route with its stops: one filled, rings behind, dots ahead; and the same in words.

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

        RouteLine {
            current: 2
            stops: 5
            width: 400
        }
    }

    TestCase {
        function make(): RouteLine {
            const line = createTemporaryObject(component, root) as RouteLine;
            verify(line !== null);
            return line;
        }

        function stopsOf(line: RouteLine): list<var> {
            const found = [];
            for (let index = 0; index < line.children.length; ++index) {
                if ("isCurrent" in line.children[index]) {
                    found.push(line.children[index]);
                }
            }
            return found;
        }

        function test_one_stop_is_the_current_one(): void {
            const stops = stopsOf(make());
            compare(stops.length, 5);
            compare(stops.map(stop => stop.isBehind), [true, true, false, false, false]);
            compare(stops.map(stop => stop.isCurrent), [false, false, true, false, false]);
            verify(Qt.colorEqual(stops[2].color, Theme.bus));
        }

        function test_the_stops_stand_in_order_within_the_line(): void {
            const line = make();
            const centres = stopsOf(line).map(stop => stop.centre);
            for (let index = 1; index < centres.length; ++index) {
                verify(centres[index] > centres[index - 1]);
            }
            verify(centres[0] > 0 && centres[4] < line.width);
        }

        function test_it_moves_on(): void {
            const line = make();
            line.current = 4;
            tryCompare(stopsOf(line)[4], "isCurrent", true);
            compare(line.Accessible.name, "Stop 5 of 5");
        }

        function test_one_stop_alone_divides_by_nothing(): void {
            const line = make();
            line.current = 0;
            line.stops = 1;
            tryVerify(() => stopsOf(line).length === 1);
            verify(stopsOf(line)[0].centre > 0);
        }

        name: "RouteLine"
        when: windowShown
    }
}
