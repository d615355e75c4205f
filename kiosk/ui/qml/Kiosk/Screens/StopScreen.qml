// One stop of the tour: when the bus is there, and who helps there.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

ScrollPage {
    id: root

    required property JourneyView journey
    required property NearbyView nearby

    // Nothing to head the page with when staff have taken the stop back.
    readonly property var stop: root.nearby.opened[0] ?? null

    Words {
        font.bold: true
        font.pixelSize: Theme.titleSize
        isHeading: true
        objectName: "stopTown"
        text: root.stop?.town ?? qsTr("Help near here")
        width: parent.width
    }

    RouteStop {
        at: root.stop?.at ?? ""
        details: root.stop?.details ?? ""
        objectName: "stopDays"
        town: root.stop?.state ?? ""
        visible: root.stop !== null
        width: parent.width
    }

    NearbyContacts {
        journey: root.journey
        nearby: root.nearby
        width: parent.width
    }
}
