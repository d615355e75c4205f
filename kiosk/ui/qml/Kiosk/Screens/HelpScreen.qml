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
        isHeading: true
        text: qsTr("In danger now? Call:")
        width: parent.width
    }

    Item {
        implicitHeight: Math.max(number.implicitHeight, code.height)
        width: parent.width

        Words {
            id: number

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.dangerMark
            font.bold: true
            font.pixelSize: Theme.displaySize * 1.5
            lineHeight: 1
            objectName: "emergencyNumber"
            text: root.help.emergencyNumber
        }

        QrCode {
            id: code

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            key: root.help.emergencyId
            size: Theme.mm(50)
        }
    }

    Words {
        text: root.help.emergencyWhat
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
        least: Theme.mm(75) + 9 * Theme.bodySize
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
        implicitHeight: Theme.primaryTarget
        objectName: "take"
        text: qsTr("Take it with you")
        width: parent.width

        onClicked: root.journey.openTake()
    }
}
