// Help now: the emergency number, then the few lines that answer now, each with its code.

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

ScrollPage {
    id: root

    required property HelpView help
    required property JourneyView journey

    Words {
        id: danger

        isHeading: true
        text: qsTr("In danger now? Call:")
        visible: !beside.visible
        width: parent.width
    }

    Item {
        implicitHeight: Math.max(number.implicitHeight, code.height, beside.visible ? beside.implicitHeight : 0)
        width: parent.width

        Words {
            id: number

            anchors.left: parent.left
            anchors.top: parent.top
            color: Theme.dangerMark
            font.bold: true
            font.pixelSize: Theme.displaySize * 1.5
            lineHeight: 1
            objectName: "emergencyNumber"
            text: root.help.emergencyNumber
        }

        // On a wide panel the words stand beside the number, which so is in sight however large they are.
        Column {
            id: beside

            anchors.left: number.right
            anchors.leftMargin: Theme.margin
            anchors.right: code.left
            anchors.rightMargin: Theme.margin
            anchors.top: parent.top
            spacing: Theme.halfGrid
            visible: Theme.isWide && parent.width - number.width - code.width - 2 * Theme.margin > 13 * Theme.bodySize

            Words {
                font.bold: true
                isHeading: true
                text: danger.text
                width: parent.width
            }

            Words {
                text: root.help.emergencyWhat
                width: parent.width
            }
        }

        QrCode {
            id: code

            anchors.right: parent.right
            anchors.top: parent.top
            anchors.topMargin: beside.visible ? 0 : (parent.height - height) / 2
            key: root.help.emergencyId
            size: Theme.mm(50)
        }
    }

    Words {
        text: root.help.emergencyWhat
        visible: !beside.visible
        width: parent.width
    }

    PlaceChoice {
        place: root.help.place
        width: parent.width

        onChosen: place => root.journey.choosePlace(place)
    }

    SectionTitle {
        text: qsTr("Talk to somebody who knows")
        visible: root.help.contacts.length > 0
        width: parent.width
    }

    TileGrid {
        least: Theme.mm(75) + 11 * Theme.bodySize
        width: parent.width

        Repeater {
            model: root.help.contacts

            ContactCard {
                id: contact

                required property var modelData

                contactId: contact.modelData.contactId
                details: contact.modelData.details
                isOpen: contact.modelData.isOpen
                name: contact.modelData.name
                number: contact.modelData.number
                objectName: "contact-" + contact.modelData.contactId
                opening: contact.modelData.opening
                qrKey: contact.modelData.qrKey
                what: contact.modelData.what
                Layout.fillHeight: true
                Layout.fillWidth: true

                onOpened: contactId => root.journey.openContact(contactId)
            }
        }
    }

    QuietButton {
        glyph: "printer"
        leastHeight: Theme.primaryTarget
        objectName: "take"
        text: qsTr("Take it with you")
        width: parent.width

        onClicked: root.journey.openTake()
    }
}
