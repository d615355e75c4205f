// Help near here: where the bus stands, who is near, the country's lines, and the tour.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

ScrollPage {
    id: root

    required property JourneyView journey
    required property NearbyView nearby

    Words {
        font.bold: true
        font.pixelSize: Theme.titleSize
        isHeading: true
        text: qsTr("Help near here")
        width: parent.width
    }

    Repeater {
        model: root.nearby.here

        RouteStop {
            id: here

            required property var modelData

            at: here.modelData.at
            details: here.modelData.details
            objectName: "here"
            town: here.modelData.town
            width: root.width - 2 * Theme.margin
        }
    }

    QuietButton {
        glyph: "down"
        objectName: "toMap"
        //: A button that scrolls to the map of the bus's tour, further down the page.
        text: qsTr("To the map of the tour")
        visible: tour.visible

        onClicked: root.contentY = Math.min(root.contentHeight - root.height, tour.mapToItem(root.contentItem, 0, 0).y)
    }

    NearbyContacts {
        journey: root.journey
        nearby: root.nearby
        width: parent.width
    }

    TourSection {
        id: tour

        greatestHeight: root.height - Theme.mm(45)
        journey: root.journey
        nearby: root.nearby
        visible: root.nearby.tour.length > 0
        width: parent.width
    }
}
