// A QR code on white with its quiet zone. `key` names a contact; the payload never stands in an address.
// White by day and by night. Heard: that it is a code to scan.

import QtQuick
import Kiosk.Theme

Rectangle {
    id: root

    required property string key
    property real size: Theme.mm(35)

    color: "#FFFFFF"
    height: root.size
    implicitHeight: root.size
    implicitWidth: root.size
    radius: Theme.mm(1)
    width: root.size

    Accessible.ignored: !root.visible
    //: Read by a screen reader for a QR code.
    Accessible.name: qsTr("Code to scan with a phone")
    Accessible.role: Accessible.Graphic

    Image {
        anchors.fill: parent
        fillMode: Image.PreserveAspectFit
        smooth: false
        source: root.key === "" ? "" : "image://qr/" + root.key
        sourceSize.height: root.size
        sourceSize.width: root.size
    }

    FocusRing {
        isOn: root.activeFocus
    }
}
