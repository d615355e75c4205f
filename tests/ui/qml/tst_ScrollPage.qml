// A page longer than the panel says that there is more, and goes on at a touch.

import QtQuick
import QtTest
import Kiosk.Controls
import Kiosk.Theme

Item {
    id: root

    height: 600
    width: 400

    Component {
        id: component

        ScrollPage {
            id: page

            property real length: 100

            height: 600
            width: 400

            Rectangle {
                height: page.length
                width: 100
            }
        }
    }

    TestCase {
        function make(length: real): ScrollPage {
            const page = createTemporaryObject(component, root, {
                length: length
            }) as ScrollPage;
            verify(page !== null);
            waitForRendering(page);
            return page;
        }

        function test_a_short_page_hides_the_button(): void {
            const page = make(100);
            compare(page.hasMore, false);
            compare(findChild(page, "more").visible, false);
        }

        function test_a_long_page_goes_on_to_its_end_and_then_hides_it(): void {
            const page = make(2000);
            tryCompare(page, "hasMore", true);
            const more = findChild(page, "more");
            let touches = 0;
            while (page.hasMore && touches < 10) {
                const before = page.contentY;
                mouseClick(more);
                tryVerify(() => page.contentY > before);
                touches += 1;
            }
            compare(page.hasMore, false);
            verify(page.contentHeight - page.height - page.contentY <= Theme.grid, "only the margin is left");
            verify(touches >= 3);
        }

        function test_nothing_is_skipped(): void {
            const page = make(3000);
            const before = page.contentY;
            page.further();
            verify(page.contentY - before < page.height);
        }

        name: "ScrollPage"
        when: windowShown
    }
}
